import type { JsonObject } from "../core/json";
import type { Answer } from "../http/exchange";
import type { LongRunning } from "../services/long-running";
import type { Store } from "../store/store";
import type { ArmRequest } from "./operation";

/** What a PUT has written, and how the operation ends that it starts. */
interface Started<Resource extends { readonly id: string }> {
  readonly store: Store<Resource>;
  /** As it was before the PUT; undefined if it is new. */
  readonly before: Resource | undefined;
  readonly written: Resource;
  readonly finish: () => void;
  readonly render: (resource: Resource) => JsonObject;
}

/** Starts the operation of a PUT. The answer has the resource as it is now: an operation of no length has ended. */
export function startedPut<Resource extends { readonly id: string }>(
  longRunning: LongRunning,
  { id, apiVersion }: Pick<ArmRequest, "id" | "apiVersion">,
  { store, before, written, finish, render }: Started<Resource>,
): Answer {
  const headers = longRunning.startPut({ id: { ...id, id: written.id }, apiVersion, finish });
  const stored = store.get(written.id) ?? written;
  return { status: before ? 200 : 201, headers, body: render(stored) };
}
