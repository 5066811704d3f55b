import {
  COSMOS_API_VERSION,
  ROLE_ASSIGNMENT_API_VERSION,
  ROLE_DEFINITION_API_VERSION,
} from "../../../agreed/api-versions";
import { COSMOS_ACCOUNT } from "../../../azure/downstream-types";
import {
  childrenOf,
  extensionsOf,
  holdsScope,
  lastSegment,
  roleDefinitionId,
  subscriptionScope,
} from "../../../azure/resource-ids";
import { COSMOS_ROLE_ASSIGNMENT, ROLE_ASSIGNMENT } from "../../../azure/resource-types";
import { cosmosRoleName } from "../../../azure/role-names";
import { COSMOS_ROLE_PERMISSIONS } from "../../../azure/role-permissions";
import type { ArmReader } from "../../client/arm-reader";
import { FoundryAgentError } from "../../client/foundry-agent-error";
import type { Role } from "../access-map/model";
import { builtIn, permissionsIn } from "../access-map/roles";
import { memberAt, textAt } from "../stacks/stack";

/** A role that somebody has at a scope, directly or through a group. */
export interface HeldRole {
  readonly role: Role;
  readonly scope: string;
  /** Who it is assigned to: the principal itself, or a group that it is in. */
  readonly principalId: string;
  readonly hasCondition: boolean;
}

/** Reads which roles somebody has, by GUID, because names changed in 2026. */
export class RoleReader {
  constructor(private readonly arm: ArmReader) {}

  /**
   * The roles in effect at a scope: assigned there or above, to a user or service principal or to a group that it is in
   * (documented for the filter `assignedTo`).
   */
  async at(scope: string, principalId: string): Promise<HeldRole[]> {
    const [account] = COSMOS_DATA.exec(scope) ?? [];
    const azureRoles = await this.within(account ?? scope, principalId);
    const cosmosRoles = account === undefined ? [] : await this.cosmosRoles(account, principalId);
    return [...azureRoles, ...cosmosRoles].filter((held) => holdsScope(held.scope, scope));
  }

  /** The roles in effect at a scope, and those below it. */
  async within(scope: string, principalId: string): Promise<HeldRole[]> {
    const assignments = await this.arm.list(
      extensionsOf(scope, ROLE_ASSIGNMENT),
      ROLE_ASSIGNMENT_API_VERSION,
      `assignedTo('${principalId}')`,
    );
    return Promise.all(
      assignments.map(async (assignment) => {
        const properties = memberAt(assignment, "properties");
        const definition = textAt(properties, "roleDefinitionId") ?? "";
        return {
          role: await this.role(lastSegment(definition), scope),
          scope: textAt(properties, "scope") ?? "",
          principalId: textAt(properties, "principalId") ?? "",
          hasCondition: typeof memberAt(properties, "condition") === "string",
        };
      }),
    );
  }

  /** What Azure's own roles allow is known without reading; of a role that cannot be read, only the GUID is known. */
  private async role(guid: string, scope: string): Promise<Role> {
    const known = builtIn(guid.toLowerCase());
    if (known.permissions !== undefined) return known;
    const id = roleDefinitionId(subscriptionScope(scope) ?? "", guid);
    const definition = await this.arm
      .get(id, ROLE_DEFINITION_API_VERSION)
      .catch((error: unknown) => {
        if (error instanceof FoundryAgentError) return undefined;
        throw error;
      });
    const name = textAt(definition, "properties.roleName") ?? guid;
    if (definition === undefined) return { name, guid };
    return {
      name,
      guid,
      permissions: permissionsIn(memberAt(definition, "properties.permissions")),
    };
  }

  /** Cosmos DB's own roles, which are not part of Azure RBAC. */
  private async cosmosRoles(account: string, principalId: string): Promise<HeldRole[]> {
    const assignments = await this.arm.list(
      childrenOf(account, COSMOS_ROLE_ASSIGNMENT),
      COSMOS_API_VERSION,
    );
    return assignments
      .map((assignment) => memberAt(assignment, "properties"))
      .filter((properties) => textAt(properties, "principalId") === principalId)
      .map((properties) => {
        const definition = textAt(properties, "roleDefinitionId") ?? "";
        const guid = lastSegment(definition);
        const permissions = COSMOS_ROLE_PERMISSIONS[guid];
        const name = cosmosRoleName(guid) ?? guid;
        return {
          role: { name, guid, ...(permissions && { permissions }) },
          scope: textAt(properties, "scope") ?? "",
          principalId,
          hasCondition: false,
        };
      });
  }
}

/** The account in the id of a Cosmos DB account, or of data in it. */
export const COSMOS_DATA = new RegExp(`^.*/providers/${COSMOS_ACCOUNT}/[^/]+`, "i");
