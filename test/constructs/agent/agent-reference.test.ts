import { Token } from "cdktf";
import {
  checkAgentReference,
  warnOfAgentName,
} from "../../../lib/constructs/agent/agent-reference";
import { newStack } from "../../support/new-stack";

const later = Token.asString({ resolve: () => "later" });
const check = (agentName: unknown, agentVersion: unknown) =>
  checkAgentReference({ agentName: agentName as string, agentVersion: agentVersion as string });

test.each([
  ["support-agent", "3"],
  ["Publishing Agent", "1.0.0"],
  [later, later],
])("accepts %s in version %s", (name, version) => expect(check(name, version)).toEqual([]));

test.each([
  [undefined, "3", ["agentName is required"]],
  ["a", null, ["agentVersion is required"]],
  ["", "", ["agentName must not be empty", "agentVersion must not be empty"]],
  ["a", 3, ["agentVersion must be a string, got 3"]],
  [
    "a",
    "Latest",
    [expect.stringMatching(/^agentVersion must be a version number, such as "3", got "latest"/)],
  ],
])("refuses %j in version %j", (name, version, faults) => {
  expect(check(name, version)).toEqual(faults);
});

const warnings = (agentName: string) => {
  const stack = newStack();
  warnOfAgentName(stack, agentName);
  return stack.node.metadata.map(({ data }) => String(data));
};

test.each(["a", "support-agent", "a".repeat(63), later])("does not warn of %s", (name) => {
  expect(warnings(name)).toEqual([]);
});

test.each(["Publishing Agent", "agent-", "a_b", "a".repeat(64)])("warns of %j", (name) => {
  expect(warnings(name)).toEqual([expect.stringMatching(/^\[UnusualAgentName\] agentName "/)]);
});
