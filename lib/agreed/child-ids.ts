/**
 * Ids of constructs inside ours, by which the command line finds what belongs to an application: cdktf writes the paths
 * of constructs into its JSON. They are part of Terraform's addresses too, so that another id replaces resources.
 */
export const CHILD_IDS = {
  /** The element that does the work of a construct. */
  element: "Resource",
  /** In an application: what the service says of it at plan. */
  current: "Current",
  /** In an application: the write of its route. */
  route: "Route",
} as const;

/** Path of the element of a construct, or of a child of it: `support/Support/Route/Resource`. */
export function elementOf(constructPath: string, ...children: string[]): string {
  return [constructPath, ...children, CHILD_IDS.element].join("/");
}

/** Path of the construct to which an element belongs, directly or by those children; undefined when it does not. */
export function ownerOf(elementPath: string, ...children: string[]): string | undefined {
  const below = elementOf("", ...children);
  return elementPath.endsWith(below) ? elementPath.slice(0, -below.length) : undefined;
}
