import { DATA_RESOURCE_SCHEMA } from "../../../lib/tools/azapi-standin/schema/data-resource";
import { PROVIDER_SCHEMA } from "../../../lib/tools/azapi-standin/schema/provider";
import { RESOURCE_ACTION_SCHEMA } from "../../../lib/tools/azapi-standin/schema/resource-action";
import { RESOURCE_SCHEMA } from "../../../lib/tools/azapi-standin/schema/resource";
import { typeOfSchema } from "../../../lib/tools/azapi-standin/schema/schema";
import type { Type } from "../../../lib/tools/azapi-standin/values/type";

const META = ["depends_on", "count", "for_each", "lifecycle", "provider", "provisioner", "alias"];

const SCHEMAS: { readonly [path: string]: Type } = {
  "resource.azapi_resource": typeOfSchema(RESOURCE_SCHEMA),
  "resource.azapi_resource_action": typeOfSchema(RESOURCE_ACTION_SCHEMA),
  "data.azapi_resource": typeOfSchema(DATA_RESOURCE_SCHEMA),
};

/** What Terraform would refuse, as far as types and names show it, and what cannot be meant. */
export function jsonFaults(json: { readonly [section: string]: unknown }): string[] {
  const blocks = Object.entries(SCHEMAS).flatMap(([path, type]) => {
    const [section = "", kind = ""] = path.split(".");
    const ofKind = ((json[section] ?? {}) as { [kind: string]: object })[kind] ?? {};
    return Object.entries(ofKind).flatMap(([name, block]) => [
      ...(/^[A-Za-z_][\w-]*$/.test(name) ? [] : [`${path}.${name} is not a name`]),
      ...typeFaults(`${path}.${name}`, block, type),
    ]);
  });
  const { azapi = [] } = (json["provider"] ?? {}) as { azapi?: unknown[] };
  const providers = azapi.flatMap((block) =>
    typeFaults("provider.azapi", block, typeOfSchema(PROVIDER_SCHEMA)),
  );
  return [...blocks, ...providers, ...unmeant(JSON.stringify(json))];
}

/** A text by accident. No generated value has one. */
function unmeant(text: string): string[] {
  const found = /.{0,80}(undefined|\[object |TfToken\[|NaN|Token Value|-123456789).{0,40}/.exec(
    text,
  );
  return found === null ? [] : [`an accident: ${found[0]}`];
}

function typeFaults(path: string, value: unknown, type: Type): string[] {
  if (type === "dynamic" || isExpression(value)) return [];
  const fault = [`${path} is no ${JSON.stringify(type)}: ${String(JSON.stringify(value))}`];
  if (typeof type === "string") {
    return typeof value === (type === "bool" ? "boolean" : type) ? [] : fault;
  }
  const [kind, of] = type;
  if (kind === "list" || kind === "set") {
    if (!Array.isArray(value)) return fault;
    return value.flatMap((item, index) => typeFaults(`${path}[${index}]`, item, of as Type));
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return fault;
  return Object.entries(value).flatMap(([key, item]) => {
    if (kind === "map") return typeFaults(`${path}.${key}`, item, of as Type);
    const member = (of as { [name: string]: Type })[key];
    if (member !== undefined) return typeFaults(`${path}.${key}`, item, member);
    return META.includes(key) ? [] : [`${path}.${key} is no argument`];
  });
}

/** Terraform computes it: its type is not known here. */
function isExpression(value: unknown): boolean {
  return typeof value === "string" && /^\$\{.*\}$/s.test(value);
}
