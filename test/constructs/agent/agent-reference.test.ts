import { Token } from "cdktf";
import { AGENT_REFERENCE, warnOfAgentName } from "../../../lib/constructs/agent/agent-reference";
import { checkProps } from "../../../lib/constructs/core/props";
import { newStack } from "../../support/new-stack";

const later = Token.asString({ resolve: () => "later" });
const check = (agentName: unknown, agentVersion: unknown) =>
  checkProps(
    "props",
    { agentName: agentName as string, agentVersion: agentVersion as string },
    AGENT_REFERENCE,
  );

test.each([
  ["support-agent", "3"],
  ["Publishing Agent", "1.0.0"],
  [later, later],
])("accepts %s in version %s", (name, version) => expect(check(name, version)).toEqual([]));

test.each([
  [undefined, "3", ["agentName is required"]],
  ["a", null, ["agentVersion is required"]],
  ["", "3", ["agentName must not be empty"]],
  [
    "support-agent:1",
    "1",
    [
      'agentName must not contain a colon, got "support-agent:1": write agentName "support-agent" and put the version in agentVersion',
    ],
  ],
  ["a", "", [fault('""')]],
  ["a", "1.", [fault('"1."')]],
  ["a", "-1", [fault('"-1"')]],
  ["a", 3, [fault('3: write "3"')]],
  ["a", Token.asNumber({ resolve: () => 3 }), [fault("a token: use Token.asString")]],
  ["a", 1.5, [fault("1.5")]],
  ["a", true, [fault("true")]],
  ["a", "v12", [fault('"v12": write "12"')]],
  ["a", "Latest", [fault('"Latest": its meaning could change between plan and apply')]],
  ["a", "draft-7", [fault('"draft-7": the service does not route to drafts')]],
])("refuses %j in version %j", (name, version, faults) => {
  expect(check(name, version)).toEqual(faults);
});

function fault(given: string): string {
  return `agentVersion must be a version number as a string, such as "3", got ${given}`;
}

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
