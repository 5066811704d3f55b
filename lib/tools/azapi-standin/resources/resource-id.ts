import { parseResourceId } from "../../../azure/resource-ids";
import { RESOURCE_GROUP } from "../../../azure/resource-types";

/** A resource and the api-version of its requests. */
export interface ResourceId {
  id: string;
  /** The type as configured. */
  type: string;
  apiVersion: string;
  name: string;
  parentId: string;
}

/** Splits `Microsoft.Namespace/types@version`; throws azapi's text when it does not have that form. */
export function splitType(type: string): { type: string; apiVersion: string } {
  const [name, apiVersion, ...more] = type.split("@");
  if (name === undefined || apiVersion === undefined || more.length > 0) {
    throw new Error(
      "`type` is invalid, it should be like `ResourceProvider/resourceTypes@ApiVersion`",
    );
  }
  return { type: name, apiVersion };
}

/** The id of a resource below a parent. */
export function buildResourceId(name: string, parentId: string, fullType: string): ResourceId {
  const { type, apiVersion } = splitType(fullType);
  const known = { type, apiVersion, name, parentId };
  const parts = type.split("/");
  if (type === RESOURCE_GROUP) return { ...known, id: `${parentId}/resourceGroups/${name}` };
  if (parts.length <= 2) {
    const scope = parentId === "/" ? "" : parentId;
    return { ...known, id: `${scope}/providers/${type}/${name}` };
  }
  const parentType = parts.slice(0, -1).join("/");
  if (!sameText(parentType, typeOfId(parentId))) {
    throw new Error(`\`parent_id is invalid\`: expect ID of \`${parentType}\``);
  }
  return { ...known, id: `${parentId}/${parts.at(-1) ?? ""}/${name}` };
}

/** Parses an id that should be of the given type. */
export function readResourceId(id: string, fullType: string): ResourceId {
  const { type } = splitType(fullType);
  const actual = typeOfId(id);
  if (!sameText(type, actual)) {
    throw new Error(
      `\`resource_id\` and \`type\` are not matched, expect \`type\` to be ${actual}, but got ${type}`,
    );
  }
  const name = id.slice(id.lastIndexOf("/") + 1);
  const parentId = withUsualCase(parseResourceId(id)?.parentId || parentOf(id));
  return { ...buildResourceId(name, parentId, fullType), id };
}

/**
 * In parent ids azapi writes ARM's own words in their usual letter case. Recorded 2026-08: a
 * `parent_id` with `resourcegroups` in it therefore causes a replacement in every plan.
 */
function withUsualCase(id: string): string {
  return ["subscriptions", "resourceGroups", "providers"].reduce(
    (written, word) => written.replaceAll(new RegExp(`/${word}(?=/|$)`, "gi"), `/${word}`),
    id,
  );
}

/** The type of the resource with an id; empty when it is not an id. */
export function typeOfId(id: string): string {
  const parsed = parseResourceId(id);
  if (parsed) return parsed.type;
  if (id === "/") return "Microsoft.Resources/tenants";
  if (/^\/subscriptions\/[^/]+$/i.test(id)) return "Microsoft.Resources/subscriptions";
  return /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+$/i.test(id) ? RESOURCE_GROUP : "";
}

function parentOf(id: string): string {
  return /^(\/subscriptions\/[^/]+)\/resourceGroups\//i.exec(id)?.[1] ?? "/";
}

function sameText(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** The id as azapi's error texts name it. */
export function describeId({ id, apiVersion }: ResourceId): string {
  return `Resource: (ResourceId ${quote(id)} / Api Version ${quote(apiVersion)})`;
}

/** A text in double quotes, as Go writes it. */
export function quote(text: string): string {
  return JSON.stringify(text);
}
