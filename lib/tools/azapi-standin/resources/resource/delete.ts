import { withTimeout } from "../../client/context";
import { hasStatus } from "../../client/response-error";
import { failure } from "../failure";
import { describeId } from "../resource-id";
import { storedId } from "./stored-id";
import { texts, timeoutOf } from "../settings";
import { requestFor } from "./request";
import type { ValueMap } from "../../values/value";
import type { Session } from "../session";

/** Deletes `azapi_resource`; it may already be gone. */
export async function deleteResource(state: ValueMap, session: Session): Promise<void> {
  const id = storedId(state);
  await withTimeout(session.context, timeoutOf(state, "delete"), (context) =>
    session.locks.hold(texts(state.locks), async () => {
      try {
        await session.client.delete(requestFor("delete", state, id), context);
      } catch (error) {
        if (hasStatus(error, 404)) return;
        throw failure("Failed to delete resource", `deleting ${describeId(id)}: `, error);
      }
    }),
  );
}
