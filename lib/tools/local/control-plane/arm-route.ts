import {
  parseResourceId,
  withoutTrailingSlashes,
  type ResourceId,
} from "../../../azure/resource-ids";

/** The target of a request to ARM. */
export interface ArmRoute {
  /** `resource`, `collection` (a list of children) or the name of an action, such as `enable`. */
  readonly target: string;
  /** The full type of the resource or of the items of the collection. */
  readonly type: string;
  /** The resource; for a collection, the id that its items would have with an empty name. */
  readonly id: ResourceId;
}

/** Reads the method and path of a request to ARM; undefined when it is not an ARM path. */
export function armRoute(method: string, path: string): ArmRoute | undefined {
  const id = parseResourceId(path);
  if (id !== undefined) return { target: "resource", type: id.type, id };

  // A surplus segment at the end is an action on a resource, or the name of a list of its children.
  if (method === "POST") {
    const at = path.lastIndexOf("/");
    const acted = parseResourceId(path.slice(0, at));
    return acted && { target: path.slice(at + 1), type: acted.type, id: acted };
  }
  const item = parseResourceId(`${withoutTrailingSlashes(path)}/-`);
  return item && { target: "collection", type: item.type, id: item };
}
