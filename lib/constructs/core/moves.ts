import { TerraformElement, TerraformResource, TerraformStack } from "cdktf";
import { Construct, type IConstruct } from "constructs";

/** The former ids of constructs. */
export const formerIds = new WeakMap<IConstruct, string>();

/** The resources in a construct, at any depth. */
export function resourcesIn(construct: IConstruct): TerraformResource[] {
  return construct.node.findAll().filter((child) => TerraformResource.isTerraformResource(child));
}

/** The `moved` blocks of a construct with a former id; the outermost one of several speaks for those in it. */
export class Moves extends TerraformElement {
  override toTerraform(): object {
    const construct = this.node.scope as IConstruct;
    const above = construct.node.scopes.slice(0, -1);
    if (above.some((scope) => formerIds.has(scope))) return {};
    const moved = resourcesIn(construct).flatMap(movesOf);
    return moved.length > 0 ? { moved } : {};
  }
}

interface Move {
  readonly from: string;
  readonly to: string;
}

/**
 * A chain from the oldest address to the present one: Terraform accepts one origin per address, and a state may be
 * behind by some of the renamings, if constructs in each other were renamed at different times.
 */
function movesOf(resource: TerraformResource): Move[] {
  const stack = TerraformStack.of(resource);
  const ids = logicalIds(stack, pathsOf(resource, stack));
  if (resource.friendlyUniqueId !== ids.at(-1)) return []; // Overridden: it does not depend on the path.
  const addresses = ids.map((id) => `${resource.terraformResourceType}.${id}`);
  return addresses.slice(1).map((to, index) => ({ from: String(addresses[index]), to }));
}

/** The paths below the stack that a resource may have had, the present one last. */
function pathsOf(resource: TerraformResource, stack: TerraformStack): string[][] {
  const below = resource.node.scopes.slice(stack.node.scopes.length);
  return below.reduce<string[][]>(
    (paths, scope) => {
      const former = formerIds.get(scope);
      const ids = former === undefined ? [scope.node.id] : [former, scope.node.id];
      return paths.flatMap((path) => ids.map((id) => [...path, id]));
    },
    [[]],
  );
}

/** Asks the stack, which may have its own way to name things. */
function logicalIds(stack: TerraformStack, paths: string[][]): string[] {
  return [
    ...new Set(
      paths.map((path) => withConstructAt(stack, path, ({ node }) => stack.getLogicalId(node))),
    ),
  ];
}

/** Puts constructs where there are none, for as long as `use` takes. */
function withConstructAt<T>(parent: IConstruct, path: string[], use: (at: IConstruct) => T): T {
  const [id, ...rest] = path;
  if (id === undefined) return use(parent);
  const present = parent.node.tryFindChild(id);
  const child = present ?? new Construct(parent as Construct, id);
  try {
    return withConstructAt(child, rest, use);
  } finally {
    if (present === undefined) parent.node.tryRemoveChild(child.node.id);
  }
}
