/**
 * Ids of constructs inside ours. cdktf writes construct paths into its JSON, and the command line uses them to find
 * what belongs to an application. They are also part of Terraform addresses: changing one replaces resources.
 */
export const CHILD_IDS = {
  /** The main Terraform element of a construct. */
  element: "Resource",
  /** In an application: what the service returns for it at plan. */
  current: "Current",
  /** In an application: the write of its route. */
  route: "Route",
} as const;

/** Path of the main element of a construct or of its child: `support/Support/Route/Resource`. */
export function elementOf(constructPath: string, ...children: string[]): string {
  return [constructPath, ...children, CHILD_IDS.element].join("/");
}

/** Path of the construct that owns an element, directly or through the given children; undefined if none does. */
export function ownerOf(elementPath: string, ...children: string[]): string | undefined {
  const below = elementOf("", ...children);
  return elementPath.endsWith(below) ? elementPath.slice(0, -below.length) : undefined;
}
