import { TerraformStack } from "cdktf";
import { Construct } from "constructs";
import { checkAssignedOnce, knowSpelling } from "../../../lib/constructs/rbac/assigned-once";
import type { AssignedRole } from "../../../lib/constructs/wire/role-assignment";
import { newStack } from "../../support/new-stack";

const ROLE: AssignedRole = {
  scope: "/subscriptions/s",
  roleDefinitionGuid: "guid",
  principalId: "p",
  principalType: "Group",
};
const TWICE = [
  "stack/First already gives the same role to the same principal at the same scope: remove one of the two",
];

function assignFirst(): TerraformStack {
  const stack = newStack();
  expect(checkAssignedOnce(new Construct(stack, "First"), ROLE)).toEqual([]);
  return stack;
}

test("finds the same in any letter case", () => {
  const stack = assignFirst();
  expect(checkAssignedOnce(stack, { ...ROLE, scope: "/SUBSCRIPTIONS/s" })).toEqual(TWICE);
});

test("finds the same in another stack of the program, and not in another program", () => {
  const stack = assignFirst();
  expect(checkAssignedOnce(new TerraformStack(stack.node.root, "other"), ROLE)).toEqual(TWICE);
  expect(checkAssignedOnce(newStack(), ROLE)).toEqual([]);
});

test.each([{ scope: "/subscriptions/t" }, { roleDefinitionGuid: "other" }, { principalId: "q" }])(
  "takes another one that differs by %j",
  (other) => expect(checkAssignedOnce(assignFirst(), { ...ROLE, ...other })).toEqual([]),
);

test("finds the same at another spelling of the scope, once that is registered", () => {
  const stack = assignFirst();
  expect(checkAssignedOnce(stack, { ...ROLE, scope: "${token}" })).toEqual([]);
  knowSpelling(stack, "${other}", ROLE.scope);
  expect(checkAssignedOnce(stack, { ...ROLE, scope: "${other}" })).toEqual(TWICE);
});
