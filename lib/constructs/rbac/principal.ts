import { checkGuid, checkRequired, checkRequiredText } from "../core/checks";
import { throwIfAny } from "../core/errors";

/** Whoever can be given a role: a person, a group, an application, an agent. */
export interface IRbacPrincipal {
  /** Object id in Entra. Of an application this is the id of its service principal, not its client id. */
  readonly principalId: string;

  /** `User`, `Group` or `ServicePrincipal`, in ARM's spelling. */
  readonly principalType: string;
}

/** A principal that exists already, by its object id in Entra. */
export class RbacPrincipal implements IRbacPrincipal {
  /** A person of this tenant, or a guest in it. */
  static user(objectId: string): RbacPrincipal {
    check("user", checkId("objectId", objectId));
    return new RbacPrincipal(objectId, "User");
  }

  /** A security group: whoever is in it gets the role. */
  static group(objectId: string): RbacPrincipal {
    check("group", checkId("objectId", objectId));
    return new RbacPrincipal(objectId, "Group");
  }

  /** An application, by the object id of its service principal, which is not its client id. */
  static servicePrincipal(objectId: string): RbacPrincipal {
    check("servicePrincipal", checkId("objectId", objectId));
    return new RbacPrincipal(objectId, "ServicePrincipal");
  }

  /** A managed identity, by its principal id; ARM calls its kind `ServicePrincipal`. */
  static managedIdentity(principalId: string): RbacPrincipal {
    check("managedIdentity", checkId("principalId", principalId));
    return new RbacPrincipal(principalId, "ServicePrincipal");
  }

  /** A kind of principal that has no method here, such as `ForeignGroup`. */
  static of(objectId: string, principalType: string): RbacPrincipal {
    check("of", [
      ...checkId("objectId", objectId),
      ...checkRequiredText("principalType", principalType),
    ]);
    return new RbacPrincipal(objectId, principalType);
  }

  private constructor(
    /** Object id in Entra. */
    readonly principalId: string,
    /** ARM's word for the kind. */
    readonly principalType: string,
  ) {}
}

function check(method: string, faults: string[]): void {
  throwIfAny(`RbacPrincipal.${method}`, "InvalidRbacPrincipal", faults);
}

function checkId(argument: string, id: string): string[] {
  return [...checkRequired(argument, id), ...checkGuid(argument, id)];
}
