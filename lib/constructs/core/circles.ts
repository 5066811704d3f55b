import { TerraformResource, TerraformStack } from "cdktf";
import type { IConstruct } from "constructs";
import { CHILD_IDS } from "../../agreed/child-ids";
import { addedTo, constructedBefore } from "./dependencies";
import { checkAtSynth } from "./errors";

/** Has the stack of an element checked for circles, once per stack. Terraform finds them too, but names addresses. */
export function checkCircles(element: TerraformResource): void {
  known.add(element);
  const stack = TerraformStack.of(element);
  if (checked.has(stack)) return;
  checked.add(stack);
  checkAtSynth(stack, "InvalidDependency", () => circleIn(stack));
}

/** The elements that know of `node.addDependency`; those of other libraries do not. */
const known = new WeakSet<IConstruct>();

const checked = new WeakSet<TerraformStack>();

/** Without what references imply, other than those of constructs. */
function circleIn(stack: TerraformStack): string[] {
  const all = stack.node.findAll();
  if (all.every(({ node }) => node.dependencies.length === 0)) return [];
  const elements = all.filter((each) => TerraformResource.isTerraformResource(each));
  const path: IConstruct[] = [];
  const done = new Set<IConstruct>();
  const circleFrom = (element: IConstruct): IConstruct[] => {
    if (done.has(element)) return [];
    if (path.includes(element)) return path.slice(path.indexOf(element));
    path.push(element);
    const added = known.has(element) ? addedTo(element as TerraformResource) : [];
    for (const other of [...constructedBefore(element), ...added]) {
      const circle = circleFrom(other);
      if (circle.length > 0) return circle;
    }
    path.pop();
    done.add(element);
    return [];
  };
  const circle = elements.map(circleFrom).find((each) => each.length > 0);
  if (circle === undefined) return [];
  const names = circle.map(({ node }) =>
    node.id === CHILD_IDS.element ? (node.scope ?? stack).node.path : node.path,
  );
  return [
    `each of these depends on the next one, and the last one on the first: ${names.join(", ")}; remove one of the dependencies`,
  ];
}
