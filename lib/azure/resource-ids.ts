/** An ARM resource id taken apart. Names keep their letter case; ARM itself ignores it. */
export interface ResourceId {
  /** The id as given, without a trailing slash. */
  readonly id: string;
  /** The full type, such as `Microsoft.CognitiveServices/accounts/projects`. */
  readonly type: string;
  /** The last segment. */
  readonly name: string;
  /** The id of the resource, resource group or subscription that holds this one. */
  readonly parentId: string;
  /** The names in the order of the type's segments: account, project, application … */
  readonly names: string[];
}

/**
 * Parses `/subscriptions/…/providers/{namespace}/{type}/{name}…`; undefined for anything else. An extension resource
 * (`{scope}/providers/Microsoft.Authorization/…`) is parsed from its last `/providers/`.
 */
export function parseResourceId(id: string): ResourceId | undefined {
  const trimmed = withoutTrailingSlashes(id);
  const at = trimmed.toLowerCase().lastIndexOf("/providers/");
  if (at < 0 || !trimmed.startsWith("/")) return undefined;

  const [namespace, ...rest] = trimmed.slice(at + "/providers/".length).split("/");
  if (!namespace || rest.length < 2 || rest.length % 2 !== 0 || rest.includes("")) return undefined;

  const names = rest.filter((_, index) => index % 2 === 1);
  const types = rest.filter((_, index) => index % 2 === 0);
  const above = rest.slice(0, -2).join("/");
  return {
    id: trimmed,
    type: [namespace, ...types].join("/"),
    name: rest[rest.length - 1] as string,
    parentId: above
      ? `${trimmed.slice(0, at)}/providers/${namespace}/${above}`
      : trimmed.slice(0, at),
    names,
  };
}

/** Whether two ids or types are the same; letter case does not matter to ARM. */
export function isSame(id: string, other: string): boolean {
  return id.toLowerCase() === other.toLowerCase();
}

/** Whether `id` is a resource of that type. */
export function isOfType(id: ResourceId, type: string): boolean {
  return isSame(id.type, type);
}

/** Whether `above` is the scope or contains it; letter case does not matter to ARM. */
export function holdsScope(above: string, scope: string): boolean {
  return `${scope}/`.toLowerCase().startsWith(`${withoutTrailingSlashes(above)}/`.toLowerCase());
}

/** Without a pattern, which would search a run of slashes again from each of them. */
export function withoutTrailingSlashes(id: string): string {
  let end = id.length;
  while (id.charAt(end - 1) === "/") end -= 1;
  return id.slice(0, end);
}

/** The id of the subscription, `/subscriptions/{guid}`; undefined for an id outside any subscription. */
export function subscriptionScope(id: string): string | undefined {
  return /^\/subscriptions\/[^/]+/i.exec(id)?.[0];
}

/** The last part of an id, a path or a type: a name, a GUID, the kind of a child. */
export function lastSegment(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** The path of all children of a type, such as the applications of a project. */
export function childrenOf(parentId: string, childType: string): string {
  return `${parentId}/${lastSegment(childType)}`;
}

/** The id of a child, such as an application below its project. */
export function childId(parentId: string, childType: string, name: string): string {
  return `${childrenOf(parentId, childType)}/${name}`;
}

/** The path of all extension resources of a type, such as the role assignments at a scope. */
export function extensionsOf(scope: string, type: string): string {
  return `${scope}/providers/${type}`;
}

/** The id of a role definition as seen from the subscription in which it is assigned. */
export function roleDefinitionId(subscription: string, guid: string): string {
  return `${subscription}/providers/Microsoft.Authorization/roleDefinitions/${guid}`;
}
