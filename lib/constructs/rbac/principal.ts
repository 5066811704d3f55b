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
    return new RbacPrincipal(objectId, "User");
  }

  /** A security group: whoever is in it gets the role. */
  static group(objectId: string): RbacPrincipal {
    return new RbacPrincipal(objectId, "Group");
  }

  /** An application, by the object id of its service principal, which is not its client id. */
  static servicePrincipal(objectId: string): RbacPrincipal {
    return new RbacPrincipal(objectId, "ServicePrincipal");
  }

  /** A managed identity, by its principal id; ARM calls its kind `ServicePrincipal`. */
  static managedIdentity(principalId: string): RbacPrincipal {
    return RbacPrincipal.servicePrincipal(principalId);
  }

  /** A kind of principal that has no method here, such as `ForeignGroup`. */
  static of(objectId: string, principalType: string): RbacPrincipal {
    return new RbacPrincipal(objectId, principalType);
  }

  private constructor(
    /** Object id in Entra. */
    readonly principalId: string,
    /** ARM's word for the kind. */
    readonly principalType: string,
  ) {}
}
