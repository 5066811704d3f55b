import type { TerraformStack } from "cdktf";
import { findingsIn, type Finding } from "../../lib/tools/cli/access-map/findings";
import type { AccessMap, Grant } from "../../lib/tools/cli/access-map/model";
import { readAccessMap } from "../../lib/tools/cli/access-map/read-map";
import { platformStack } from "./synthesized";

/** The access map of the stack `platform`. */
export function accessMap(build: (stack: TerraformStack) => void): AccessMap {
  const { stack, stacks } = platformStack(build);
  return readAccessMap(stack, stacks);
}

/** Ids of the findings in it. */
export function findings(build: (stack: TerraformStack) => void): string[] {
  return findingsOf(build).map(({ id }) => id);
}

export function findingsOf(build: (stack: TerraformStack) => void): Finding[] {
  return findingsIn(accessMap(build));
}

/** A grant, by the path of its construct. */
export function grantAt(map: AccessMap, path: string): Grant {
  const found = [...map.grants, ...map.otherGrants].find((grant) => grant.path === path);
  if (found === undefined) throw new Error(`nothing is granted at ${path}`);
  return found;
}
