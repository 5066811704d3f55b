import { PRINCIPAL_TYPES } from "../../azure/principal-types";
import { checkGuid, checkPattern, checkRequired } from "../core/checks";
import { throwIfAny } from "../core/errors";
import { checkKind, required, textTokens } from "../core/props";

/** Anything that can be given a role: a person, a group, an application or an agent. */
export interface IRbacPrincipal {
  /** Object id in Entra, a GUID. For an application: that of its service principal, not its client id. */
  readonly principalId: string;

  /** `User`, `Group`, `ServicePrincipal` or another of ARM's types, in ARM's spelling. */
  readonly principalType: string;
}

/**
 * An existing principal, by its object id in Entra. An id that is missing or not a GUID throws `InvalidRbacPrincipal`;
 * whether the principal exists is found out at apply.
 *
 * @see https://learn.microsoft.com/azure/role-based-access-control/overview
 */
export class RbacPrincipal implements IRbacPrincipal {
  /** A member of the tenant, or a guest in it. */
  static user(objectId: string): RbacPrincipal {
    check("user", checkId("objectId", objectId));
    return new RbacPrincipal(objectId, "User");
  }

  /** A security group, all of whose members get the role. */
  static group(objectId: string): RbacPrincipal {
    check("group", checkId("objectId", objectId));
    return new RbacPrincipal(objectId, "Group");
  }

  /** An application, by the object id of its service principal (enterprise application), not by its client id. */
  static servicePrincipal(objectId: string): RbacPrincipal {
    check("servicePrincipal", checkId("objectId", objectId));
    return new RbacPrincipal(objectId, "ServicePrincipal");
  }

  /** A managed identity, by its principal id. Its type in ARM is `ServicePrincipal`. */
  static managedIdentity(principalId: string): RbacPrincipal {
    check("managedIdentity", checkId("principalId", principalId));
    return new RbacPrincipal(principalId, "ServicePrincipal");
  }

  /**
   * A principal of a type without a method here: `ForeignGroup`, `Device`, `AgentUser` or `AgentServicePrincipal`. Any
   * other text throws `InvalidRbacPrincipal`.
   */
  static of(objectId: string, principalType: string): RbacPrincipal {
    check("of", [
      ...checkId("objectId", objectId),
      ...checkType("principalType", textTokens(principalType)),
    ]);
    return new RbacPrincipal(objectId, principalType);
  }

  /** Object id in Entra, a GUID. */
  readonly principalId: string;

  /** The type, in ARM's spelling. */
  readonly principalType: string;

  private constructor(principalId: string, principalType: string) {
    this.principalId = textTokens(principalId);
    this.principalType = textTokens(principalType);
  }
}

/** A principal that somebody gives to a construct. */
export function checkPrincipal(prop: string, value: unknown): string[] {
  const members = { principalId: checkGuid, principalType: checkType };
  return checkKind(prop, value, members, "an IRbacPrincipal, such as RbacPrincipal.group(…)");
}

/** Nothing else reaches a body or a condition, where it would have to be escaped. */
const checkType = required((prop, value) =>
  checkPattern(prop, value, TYPE, `one of ${PRINCIPAL_TYPES.join(", ")}`),
);

const TYPE = new RegExp(`^(${PRINCIPAL_TYPES.join("|")})$`);

function check(method: string, faults: string[]): void {
  throwIfAny(`RbacPrincipal.${method}`, "InvalidRbacPrincipal", faults);
}

function checkId(argument: string, id: unknown): string[] {
  return [...checkRequired(argument, id), ...checkGuid(argument, textTokens(id))];
}
