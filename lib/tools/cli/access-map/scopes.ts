import { lastSegment, parseResourceId } from "../../../azure/resource-ids";
import { RESOURCE_GROUP } from "../../../azure/resource-types";
import type { Stack } from "../stacks/stack";
import { isArmType } from "./arm-blocks";
import { pathOf } from "./known-ids";
import type { Scope, ScopeLevel } from "./model";

/** The scope that an id from `KnownIds` stands for. */
export function readScope(id: string, stack: Stack): Scope {
  const level = levelOf(id, stack);
  return { id, level, label: labelOf(id, level, stack.id) };
}

const MANAGEMENT_GROUP = /\/managementGroups\/[^/]+$/i;

function levelOf(id: string, stack: Stack): ScopeLevel {
  if (id === "/" || MANAGEMENT_GROUP.test(id)) return "managementGroup";
  if (/^\/subscriptions\/[^/]+$/i.test(id)) return "subscription";
  if (/\/resourceGroups\/[^/]+$/i.test(id)) return "resourceGroup";
  return levelOfConstruct(id, stack) ?? "resource";
}

/** In azurerm, Terraform's type names the kind. */
const TERRAFORM_LEVELS: { readonly [type: string]: ScopeLevel } = {
  azurerm_management_group: "managementGroup",
  azurerm_subscription: "subscription",
  azurerm_resource_group: "resourceGroup",
};

function levelOfConstruct(id: string, { blocks }: Stack): ScopeLevel | undefined {
  const block = blocks.find((known) => `{${pathOf(known)}}` === id);
  if (block === undefined) return undefined;
  return isArmType(block, RESOURCE_GROUP) ? "resourceGroup" : TERRAFORM_LEVELS[block.type];
}

function labelOf(id: string, level: ScopeLevel, stack: string): string {
  const readable = id.replaceAll(`{${stack}/`, "").replaceAll(/[{}]/g, "");
  const name = lastSegment(readable);
  if (id === "/") return "everything in the tenant";
  if (readable !== id) return readable;
  if (level === "managementGroup") return `management group ${name}`;
  if (level === "subscription") return `subscription ${name}`;
  if (level === "resourceGroup") return `resource group ${name}`;
  const resource = parseResourceId(id);
  if (resource === undefined) return id;
  const [first] = resource.names;
  const label = `${lastSegment(resource.type)}/${name}`;
  return resource.names.length > 1 ? `${label} in ${first}` : label;
}
