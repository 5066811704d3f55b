import { ROLE_DEFINITION } from "../../../azure/resource-types";
import { cosmosRoleName, roleGuid, roleName } from "../../../azure/role-names";
import { ROLE_PERMISSIONS, type RolePermissions } from "../../../azure/role-permissions";
import { memberAt, textAt, type Block, type Stack } from "../stacks/stack";
import { isArmType, isData } from "./arm-blocks";
import { pathOf } from "./known-ids";
import type { Role } from "./model";
import { sourceOf } from "./references";

/** Identifies the roles in role assignments: Azure's own, and those that the stacks create. */
export class Roles {
  constructor(
    private readonly stack: Stack,
    private readonly stacks: Stack[],
  ) {}

  /** By an id that ends in a GUID, or an expression that leads to a definition. */
  byId(roleDefinitionId: string): Role {
    const [, kind, last = roleDefinitionId] =
      /(sqlRole|role)Definitions\/([^/]+)$/i.exec(roleDefinitionId) ?? [];
    const cosmos = kind === "sqlRole" ? cosmosRoleName(last) : undefined;
    if (cosmos !== undefined) return { name: cosmos };
    const made = this.definition(last);
    if (made !== undefined) return made;
    return last.includes("${") ? { name: "a role known after apply" } : builtIn(last.toLowerCase());
  }

  /** By the name that azurerm takes in place of an id. */
  byName(name: string): Role {
    const guid = roleGuid(name);
    return guid === undefined ? { name } : builtIn(guid);
  }

  private definition(guidOrExpression: string): Role | undefined {
    const block =
      sourceOf(guidOrExpression, this.stack, this.stacks)?.block ??
      this.stack.blocks.find(({ values }) => endsIn(values, guidOrExpression));
    if (block?.type === "azurerm_role_definition" && isData(block)) {
      return this.byName(textAt(block.values, "name") ?? pathOf(block));
    }
    return block && readDefinition(block);
  }
}

/** One of Azure's own roles; of any other, only the GUID is known. */
export function builtIn(guid: string): Role {
  const permissions = ROLE_PERMISSIONS[guid];
  return { name: roleName(guid) ?? guid, guid, ...(permissions && { permissions }) };
}

/** Whether a definition has that GUID, written out or in a state. */
function endsIn(values: Block["values"], guid: string): boolean {
  return [textAt(values, "name"), textAt(values, "id"), textAt(values, "role_definition_id")].some(
    (text) => text?.toLowerCase().endsWith(guid.toLowerCase()),
  );
}

function readDefinition(block: Block): Role | undefined {
  const { type, values } = block;
  if (type === "azurerm_role_definition") {
    return {
      name: textAt(values, "name") ?? pathOf(block),
      permissions: permissionsIn(memberAt(values, "permissions")),
    };
  }
  if (!isArmType(block, ROLE_DEFINITION)) return undefined;
  const properties = memberAt(values, "body.properties");
  return {
    name: textAt(properties, "roleName") ?? pathOf(block),
    permissions: permissionsIn(memberAt(properties, "permissions")),
  };
}

/** ARM spells the keys in camel case, azurerm in snake case. */
export function permissionsIn(list: unknown): RolePermissions {
  const all = (...spellings: string[]) =>
    (Array.isArray(list) ? list : [list]).flatMap((item) =>
      spellings.flatMap((key) => textsIn(memberAt(item, key))),
    );
  return {
    actions: all("actions"),
    notActions: all("notActions", "not_actions"),
    dataActions: all("dataActions", "data_actions"),
    notDataActions: all("notDataActions", "not_data_actions"),
  };
}

function textsIn(list: unknown): string[] {
  return Array.isArray(list) ? list.filter((item) => typeof item === "string") : [];
}
