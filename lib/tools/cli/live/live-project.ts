import type { ArmReader } from "../../client/arm-reader";
import { textAt } from "../stacks/stack";

/** Object id of a project's own identity; undefined when it has none. */
export async function readProjectPrincipal(
  arm: ArmReader,
  projectId: string,
  apiVersion: string,
): Promise<string | undefined> {
  return textAt(await arm.get(projectId, apiVersion), "identity.principalId");
}
