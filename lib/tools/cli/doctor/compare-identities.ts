import { subscriptionScope, holdsScope } from "../../../azure/resource-ids";
import { FoundryAgentError } from "../../client/foundry-agent-error";
import type { HeldRole } from "../live/held-roles";
import { grantNeeds } from "./downstream-fix";
import type { Evidence } from "./evidence";
import { passed, unknown, warning, type Finding } from "./finding";
import { scopeLabel } from "./scope-label";

const DECLARE = {
  what: "list what its tools need with --needs, or pass the path of the construct as --app",
};

/**
 * If nothing lists what an agent's tools need: which roles in the subscription the project's identity has, as which the
 * agent acted as a draft, and the application's identity lacks.
 */
export async function compareIdentities(principalId: string, evidence: Evidence): Promise<Finding> {
  const subscription = subscriptionScope(evidence.applicationId) ?? "";
  try {
    const project = await evidence.projectPrincipal();
    if (project === undefined) {
      return unknown("nothing lists what its tools need, and the project has no identity", DECLARE);
    }
    const [own, former] = await Promise.all([
      evidence.roles.within(subscription, principalId),
      evidence.roles.within(subscription, project),
    ]);
    if (former.length === 0) {
      return unknown(
        `nothing lists what its tools need, and the project's identity ${project} has no roles to compare with`,
        DECLARE,
      );
    }
    const lost = former.filter((role) => !own.some((kept) => isCovered(role, kept)));
    if (lost.length === 0) {
      return passed(
        `${principalId} has every role that the project's identity ${project} has; nothing lists what its tools need, so whether that is enough is not known`,
      );
    }
    const told = lost.map(({ role, scope }) => `${role.name} on ${scopeLabel(scope)}`).join("; ");
    const needs = lost.map(({ role, scope }) => {
      return { name: role.name, scope, role: role.guid ?? role.name };
    });
    return warning(
      `${principalId} lacks roles of the project's identity ${project}, as which the agent acted before it was published: ${told}`,
      grantNeeds(needs, principalId),
    );
  } catch (error) {
    if (!(error instanceof FoundryAgentError) || error.status === undefined) throw error;
    return unknown(
      `nothing lists what its tools need, and its roles cannot be read: ${error.message}`,
      DECLARE,
    );
  }
}

function isCovered(lost: HeldRole, kept: HeldRole): boolean {
  return kept.role.guid === lost.role.guid && holdsScope(kept.scope, lost.scope);
}
