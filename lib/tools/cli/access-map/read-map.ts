import { holdsScope } from "../../../azure/resource-ids";
import type { Stack } from "../stacks/stack";
import { readApplications } from "./applications";
import { isData } from "./arm-blocks";
import { readAssignment, type Assignment } from "./assignments";
import { KnownIds, pathOf } from "./known-ids";
import type { AccessMap, Grant } from "./model";
import { Principals } from "./principals";
import { Roles } from "./roles";
import { readScope } from "./scopes";

/** The access map of a stack; `stacks` are all stacks of the program, which may use each other's outputs. */
export function readAccessMap(stack: Stack, stacks: Stack[] = [stack]): AccessMap {
  const ids = new KnownIds(stack, stacks);
  const applications = readApplications(stack, ids);
  const assignments = stack.blocks
    .filter((block) => !isData(block))
    .map(readAssignment)
    .filter((assignment) => assignment !== undefined);
  const principals = new Principals({ stack, stacks, ids, applications, assignments });
  const roles = new Roles(stack, stacks);

  const readGrant = (assignment: Assignment): Grant => {
    const { block, type, roleDefinitionId, roleDefinitionName = "" } = assignment;
    const scope = readScope(ids.read(assignment.scope), stack);
    return {
      path: pathOf(block),
      address: block.address,
      type,
      principal: principals.read(assignment),
      role: roleDefinitionId ? roles.byId(roleDefinitionId) : roles.byName(roleDefinitionName),
      scope,
      covers: applications.filter(({ id }) => holdsScope(scope.id, id)).map(({ path }) => path),
    };
  };
  const grants = assignments.map(readGrant);
  return {
    stack: stack.id,
    applications,
    grants: grants.filter(concernsAgents),
    otherGrants: grants.filter((grant) => !concernsAgents(grant)),
  };
}

function concernsAgents({ covers, principal }: Grant): boolean {
  return covers.length > 0 || principal.agentOf !== undefined;
}
