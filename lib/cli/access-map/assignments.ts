import { ROLE_ASSIGNMENT } from "../../arm/resource-types";
import { textAt, type Block } from "../stacks/stack";
import { isArmType } from "./arm-blocks";

/** A role assignment as its block says it, expressions included. */
export interface Assignment {
  readonly block: Block;
  readonly principalId: string;
  readonly principalType?: string;
  readonly scope: string;
  readonly roleDefinitionId?: string;
  /** azurerm takes a name in place of the id. */
  readonly roleDefinitionName?: string;
}

/** The role assignment that a block makes, by azapi or azurerm; undefined when it makes something else. */
export function readAssignment(block: Block): Assignment | undefined {
  const { type, values } = block;
  if (isArmType(block, ROLE_ASSIGNMENT)) {
    return assignment(block, {
      principalId: textAt(values, "body.properties.principalId"),
      principalType: textAt(values, "body.properties.principalType"),
      scope: textAt(values, "parent_id"),
      roleDefinitionId: textAt(values, "body.properties.roleDefinitionId"),
    });
  }
  if (type !== "azurerm_role_assignment") return undefined;
  return assignment(block, {
    principalId: textAt(values, "principal_id"),
    principalType: textAt(values, "principal_type"),
    scope: textAt(values, "scope"),
    roleDefinitionId: textAt(values, "role_definition_id"),
    roleDefinitionName: textAt(values, "role_definition_name"),
  });
}

type Found = { readonly [name in keyof Assignment]?: Assignment[name] | undefined };

function assignment(block: Block, found: Found): Assignment | undefined {
  const { principalId, scope, principalType, roleDefinitionId, roleDefinitionName } = found;
  if (principalId === undefined || scope === undefined) return undefined;
  return {
    block,
    principalId,
    scope,
    ...(principalType && { principalType }),
    ...(roleDefinitionId && { roleDefinitionId }),
    ...(roleDefinitionName && { roleDefinitionName }),
  };
}
