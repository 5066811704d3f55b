import { AUTHORIZATION_SCHEMES } from "../../../../agreed/authorization-scheme";
import { isSame, parseResourceId } from "../../../../azure/resource-ids";
import { ROLE_DEFINITIONS } from "../../../../azure/role-definitions";
import { invokes } from "../../access-map/relations";
import type { HeldRole } from "../../live/held-roles";
import type { Check } from "../check";
import type { CallerIdentity } from "../evidence";
import { failed, mayPass, passed, unknown, warning, type Finding } from "../finding";
import { azAssignRole, type Fix } from "../fix";
import { scopeLabel } from "../scope-label";

/**
 * Documented: calling takes Foundry User on the application, or a role with that one data action; otherwise the answer
 * is 403.
 */
export const caller: Check = {
  name: "caller",
  about: "whether the caller has a role that lets it call",
  after: ["sign-in", "tenant", "application"],
  async run(evidence) {
    const { id, authorizationScheme } = await evidence.application();
    if (authorizationScheme === AUTHORIZATION_SCHEMES.organization) {
      return passed("everybody in the tenant may call: its policy is OrganizationScope");
    }
    const who = await evidence.caller();
    const held = await evidence.roles.at(id, who.principalId);
    const calling = held.filter(({ role }) => invokes(role));
    const [first] = calling.filter(({ hasCondition }) => !hasCondition);
    if (first !== undefined) return passed(`${who.principalId} has ${tell(first, who)}`);
    if (calling.length > 0) return underCondition(calling, who);
    const opaque = held.filter(({ role }) => role.permissions === undefined);
    const told = `${who.principalId} has no role that is known to let it call, on the application or above`;
    const others = held.map((other) => tell(other, who)).join(", ");
    if (opaque.length > 0) return unknown(`${told}; what ${others} allows cannot be read`);
    const found = `${who.principalId} has no role that lets it call, ${places(id)}${others && `; it has ${others}`}`;
    return mayPass(failed("permission", found, grantTo(who, id)));
  },
};

/** How to let a caller in. */
export function grantTo(
  { principalId, principalType }: CallerIdentity,
  applicationId: string,
): Fix {
  const kind = principalType === "ServicePrincipal" ? "servicePrincipal" : "user";
  return {
    what: "let it call; a new role assignment takes minutes to take effect, and an older token may have to be renewed",
    code: `app.grants.invoke("Caller", RbacPrincipal.${kind}("${principalId}"))`,
    command: azAssignRole(
      ROLE_DEFINITIONS.FOUNDRY_USER,
      { principalId, principalType },
      applicationId,
    ),
  };
}

function tell({ role, scope, principalId }: HeldRole, who: CallerIdentity): string {
  const isOwn = isSame(principalId, who.principalId);
  const byGroup = isOwn ? "" : ` through the group ${principalId}`;
  return `${role.name} on ${scopeLabel(scope)}${byGroup}`;
}

function underCondition(calling: HeldRole[], who: CallerIdentity): Finding {
  const told = calling.map((held) => tell(held, who)).join(", ");
  return warning(`${who.principalId} has ${told}, under a condition that is not evaluated here`);
}

function places(applicationId: string): string {
  const { parentId } = parseResourceId(applicationId) ?? {};
  const project = parseResourceId(parentId ?? "");
  return `on the application, project ${project?.name}, account ${project?.names[0]} or above`;
}
