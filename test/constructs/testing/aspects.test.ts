import {
  AnnotationMetadataEntryType,
  Annotations,
  Aspects,
  Testing,
  type IAspect,
  type TerraformStack,
} from "cdktf";
import { Construct, type IConstruct } from "constructs";
import { annotations } from "../../../lib/constructs/testing/annotations";
import { invokeAspects } from "../../../lib/constructs/testing/aspects";
import { newStack } from "../../support/new-stack";

/** Stack, team and agent, each with an aspect of its own; those of the stack and the team are also the agent's. */
function treeWithAspects(visited: string[]): TerraformStack {
  const stack = newStack();
  const team = new Construct(stack, "Team");
  const agent = new Construct(team, "Agent");
  const all = noting("all", visited);
  const adding: IAspect = {
    visit: (construct) => {
      visited.push(`adding: ${construct.node.path}`);
      if (construct.node.id === "Agent") new Construct(construct, "Added");
    },
  };
  const late: IAspect = {
    visit: (construct) => Aspects.of(construct).add(noting("never", visited)),
  };
  for (const construct of [stack, team, agent]) Aspects.of(construct).add(all);
  Aspects.of(team).add(adding);
  Aspects.of(team).add(late);
  return stack;
}

function noting(name: string, visited: string[]): IAspect {
  return { visit: ({ node }: IConstruct) => visited.push(`${name}: ${node.path}`) };
}

test("visits what cdktf visits, in the same order, and warns as cdktf does", () => {
  const ours: string[] = [];
  const ourStack = treeWithAspects(ours);
  invokeAspects(ourStack);
  const theirs: string[] = [];
  const theirStack = treeWithAspects(theirs);
  Testing.synth(theirStack);

  expect(ours).toEqual(theirs);
  expect(ours).toContain("adding: stack/Team/Agent/Added");
  expect(warningsOf(ourStack)).toEqual(warningsOf(theirStack));
  expect(warningsOf(ourStack)).toHaveLength(1);
});

test("leaves a tree without aspects as it is", () => {
  const stack = newStack();
  Annotations.of(new Construct(stack, "Team")).addWarning("mine");
  invokeAspects(stack);

  expect(warningsOf(stack)).toEqual(["stack/Team: mine"]);
});

function warningsOf(stack: TerraformStack): string[] {
  return annotations(stack, AnnotationMetadataEntryType.WARN);
}
