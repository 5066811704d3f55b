import { TerraformStack } from "cdktf";
import { Construct } from "constructs";
import {
  checkAssignedOnce,
  checkNamedOnce,
  knowSpelling,
} from "../../../lib/constructs/rbac/assigned-once";
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

test("finds the same in another form of Unicode", () => {
  const stack = newStack();
  const [composed, decomposed] = ["/subscriptions/\u00e9", "/subscriptions/e\u0301"];
  const first = { ...ROLE, scope: composed };
  expect(checkAssignedOnce(new Construct(stack, "First"), first)).toEqual([]);
  expect(checkAssignedOnce(stack, { ...ROLE, scope: decomposed })).toEqual(TWICE);
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

test("tells apart names in which letter case counts", () => {
  const stack = newStack();
  const assign = (names: string) => checkAssignedOnce(new Construct(stack, names), ROLE, names);
  expect(assign("Orders")).toEqual([]);
  expect(assign("orders")).toEqual([]);
  expect(checkAssignedOnce(stack, ROLE, "orders")).toEqual([
    expect.stringContaining("stack/orders already gives the same role"),
  ]);
});

test("finds the same explicit name in any letter case, and not in another program", () => {
  const first = new Construct(newStack(), "First");
  expect(checkNamedOnce(first, undefined)).toEqual([]);
  expect(checkNamedOnce(first, "abc")).toEqual([]);
  expect(checkNamedOnce(new Construct(first, "Second"), "ABC")).toEqual([
    "stack/First has the same roleAssignmentName, ABC: an assignment is one grant, so leave the name out of one of the two",
  ]);
  expect(checkNamedOnce(newStack(), "abc")).toEqual([]);
});
