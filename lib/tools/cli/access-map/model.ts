import type { RolePermissions } from "../../../azure/role-permissions";

/** Who may call which application, and what its agent may reach, as a stack says it. */
export interface AccessMap {
  /** The stack's name. */
  readonly stack: string;
  readonly applications: Application[];
  /** The role assignments that concern the applications or their agents. */
  readonly grants: Grant[];
  /** Those that do not. */
  readonly otherGrants: Grant[];
}

/** An application that the stack makes or imports. */
export interface Application {
  /** Path of its construct. */
  readonly path: string;
  /** Name in Azure. */
  readonly name: string;
  /** ARM id, as far as it is known; `{path}` stands for the id of what the construct at that path makes. */
  readonly id: string;
  readonly origin: "made" | "imported";
  /** `Default` is by role. An imported one does not tell. */
  readonly authorizationScheme?: string;
}

/** A role given to somebody at a scope. */
export interface Grant {
  /** Path of the construct that gives it. */
  readonly path: string;
  /** Terraform's address of it. */
  readonly address: string;
  /** ARM's type of the assignment: data in Cosmos DB has one of its own. */
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
  /** What one recognizes it by: an agent by its application, others by the shortest id of a construct that grants. */
  readonly label: string;
  /** `User`, `Group` or `ServicePrincipal`, where the stack says it. */
  readonly type?: string;
  /** Path of the application whose agent it is. */
  readonly agentOf?: string;
}

/** What is allowed. */
export interface Role {
  readonly name: string;
  /** Unknown for a custom role that is yet to be made. */
  readonly guid?: string;
  /** What it allows, where that is known. */
  readonly permissions?: RolePermissions;
}

export type ScopeLevel = "managementGroup" | "subscription" | "resourceGroup" | "resource";

/** Where a role counts, and below. */
export interface Scope {
  /** As the id of an application. */
  readonly id: string;
  readonly label: string;
  readonly level: ScopeLevel;
}
