import { isSame } from "../../../azure/resource-ids";
import { readAccessMap } from "../access-map/read-map";
import { readNeeds, type Need } from "../access-map/need";
import { reachOf } from "../access-map/relations";
import { scopeOf } from "../access-map/needs";
import { KnownIds } from "../access-map/known-ids";
import type { Target } from "../target/find-target";

/** Something that the agent of an application uses; its scope is an ARM id. */
export type AgentNeed = Pick<Need, "name" | "scope" | "role" | "dataAction">;

/** What the agent of an application is known to use: what a file for `--needs` lists, and what its stack grants it. */
export function agentNeeds(target: Target, file: string | undefined): AgentNeed[] {
  return [...declaredNeeds(target, file), ...grantedNeeds(target)];
}

function declaredNeeds({ path, stack }: Target, file: string | undefined): AgentNeed[] {
  const needs = file === undefined ? [] : readNeeds(file);
  return needs
    .filter(({ application }) => application === undefined || application === path)
    .map((need) => {
      if (stack === undefined) return need;
      return { ...need, scope: scopeOf(need, stack, new KnownIds(stack, [stack])) };
    });
}

function grantedNeeds({ applicationId = "", stack }: Target): AgentNeed[] {
  if (stack === undefined) return [];
  const map = readAccessMap(stack);
  const application = map.applications.find(({ id }) => isSame(id, applicationId));
  if (application === undefined) return [];
  return reachOf(application, map).map(({ path, role, scope }) => {
    return { name: path, scope: scope.id, role: role.guid ?? role.name };
  });
}
