import type { RolePermissions } from "../../../azure/role-permissions";

/** Who may call which application, and what its agent may reach, as a stack declares it. */
export interface AccessMap {
  /** The stack's name. */
  readonly stack: string;
  readonly applications: Application[];
  /** The role assignments that concern the applications or their agents. */
  readonly grants: Grant[];
  /** Those that do not. */
  readonly otherGrants: Grant[];
}

/** An application that the stack creates or imports. */
export interface Application {
  /** Path of its construct. */
  readonly path: string;
  /** Name in Azure. */
  readonly name: string;
  /** ARM id, as far as known; `{path}` stands for the id of what the construct at that path creates. */
  readonly id: string;
  readonly origin: "made" | "imported";
  /** `Default` means by role. Unknown for an imported one. */
  readonly authorizationScheme?: string;
}

/** A role assigned to somebody at a scope. */
export interface Grant {
  /** Path of the construct that assigns it. */
  readonly path: string;
  /** Its address in Terraform. */
  readonly address: string;
  /** ARM type of the assignment: data in Cosmos DB has its own. */
  readonly type: string;
  readonly principal: Principal;
  readonly role: Role;
  readonly scope: Scope;
  /** Paths of the applications at or below the scope. */
  readonly covers: string[];
}

/** Who gets a role. */
export interface Principal {
  /** The same for the same principal. */
  readonly id: string;
  /** How people recognize it: an agent by its application, others by the shortest id of a construct that grants. */
  readonly label: string;
  /** `User`, `Group` or `ServicePrincipal`, if the stack names it. */
  readonly type?: string;
  /** Path of the application whose agent it is. */
  readonly agentOf?: string;
}

/** What is allowed. */
export interface Role {
  readonly name: string;
  /** Unknown for a custom role that does not exist yet. */
  readonly guid?: string;
  /** What it allows, if known. */
  readonly permissions?: RolePermissions;
}

export type ScopeLevel = "managementGroup" | "subscription" | "resourceGroup" | "resource";

/** Where a role applies, including everything below. */
export interface Scope {
  /** In the same form as the id of an application. */
  readonly id: string;
  readonly label: string;
  readonly level: ScopeLevel;
}
