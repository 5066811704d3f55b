import { COSMOS_ROLE_ASSIGNMENT, ROLE_ASSIGNMENT } from "../../../azure/resource-types";
import { memberAt, type Block, type BlockValues } from "../stacks/stack";
import { isArmType } from "./arm-blocks";

/** A role assignment as its block declares it, including expressions. */
export interface Assignment {
  readonly block: Block;
  /** Its ARM type. */
  readonly type: string;
  readonly principalId: string;
  readonly principalType?: string;
  readonly scope: string;
  readonly roleDefinitionId?: string;
  /** azurerm takes a name in place of the id. */
  readonly roleDefinitionName?: string;
}

/**
 * The role assignment that a block of azapi or azurerm creates; undefined if it creates something else. Cosmos DB has
 * its own assignments for access to data, with the same content.
 */
export function readAssignment(block: Block): Assignment | undefined {
  const { values } = block;
  if (isArmType(block, ROLE_ASSIGNMENT)) {
    return assignment(block, ROLE_ASSIGNMENT, { ...bodyOf(block), scope: values["parent_id"] });
  }
  if (isArmType(block, COSMOS_ROLE_ASSIGNMENT)) {
    return assignment(block, COSMOS_ROLE_ASSIGNMENT, bodyOf(block));
  }
  const type = AZURERM_TYPES[block.type];
  if (type === undefined) return undefined;
  return assignment(block, type, {
    principalId: values["principal_id"],
    principalType: values["principal_type"],
    scope: values["scope"],
    roleDefinitionId: values["role_definition_id"],
    roleDefinitionName: values["role_definition_name"],
  });
}

const AZURERM_TYPES: { readonly [type: string]: string } = {
  azurerm_role_assignment: ROLE_ASSIGNMENT,
  azurerm_cosmosdb_sql_role_assignment: COSMOS_ROLE_ASSIGNMENT,
};

function bodyOf({ values }: Block): BlockValues {
  return (memberAt(values, "body.properties") ?? {}) as BlockValues;
}

function assignment(block: Block, type: string, said: BlockValues): Assignment | undefined {
  const { principalId, scope, ...others } = textsIn(said);
  if (principalId === undefined || scope === undefined) return undefined;
  return { ...others, block, type, principalId, scope };
}

/** What azurerm leaves empty in a state is null. */
function textsIn(values: BlockValues): Partial<Omit<Assignment, "block" | "type">> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => typeof value === "string"),
  );
}
