import { Annotations, Aspects, type IAspect } from "cdktf";
import type { IConstruct } from "constructs";

/**
 * Lets the aspects below `root` visit the tree as `cdktf synth` does, which cdktf does not export: from the stack down,
 * each aspect once per construct, including constructs that aspects add. The warning about aspects that are added too
 * late has cdktf's wording.
 */
export function invokeAspects(root: IConstruct): void {
  const extended: IConstruct[] = [];
  visit(root, [], extended);
  const [first] = extended;
  if (first === undefined) return;
  Annotations.of(first).addWarning(
    "We detected an Aspect was added via another Aspect, and will not be applied",
  );
}

function visit(construct: IConstruct, inherited: IAspect[], extended: IConstruct[]): void {
  const own = Aspects.of(construct);
  const aspects = [...new Set([...inherited, ...own.all])];
  const before = own.all.length;
  for (const aspect of aspects) aspect.visit(construct);
  if (own.all.length !== before) extended.push(construct);
  for (const child of construct.node.children) visit(child, aspects, extended);
}
