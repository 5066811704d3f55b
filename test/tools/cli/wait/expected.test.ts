import { expectedAnswer, isExpected, tellWho } from "../../../../lib/tools/cli/wait/expected";
import type { Block, Stack } from "../../../../lib/tools/cli/stacks/stack";
import { Patient } from "../../../support/patient";

afterEach(() => jest.restoreAllMocks());

function deployment(name: string, agentVersion: string): Block {
  return {
    path: `support/Support/${name}/Resource`,
    address: `azapi_resource.${name}`,
    type: "azapi_resource",
    values: {
      type: "Microsoft.CognitiveServices/accounts/projects/applications/agentDeployments@2026-05-15-preview",
      name,
      body: { properties: { agents: [{ agentName: "alpha", agentVersion }] } },
      output: { deploymentId: `id of ${name}` },
    },
  };
}

const ROUTE: Block = {
  path: "support/Support/Route/Resource",
  address: "azapi_resource_action.Route",
  type: "azapi_resource_action",
  values: {
    body: { properties: { trafficRoutingPolicy: { rules: [{ deploymentId: "id of Green" }] } } },
  },
};

function expectedIn(blocks: Block[]) {
  const stack: Stack = { id: "support", blocks, locals: {}, outputs: {} };
  return expectedAnswer({}, new Patient().target("alice", { stack, path: "support/Support" }));
}

test("is what the stack routes to", () => {
  expect(expectedIn([deployment("Blue", "1"), deployment("Green", "2"), ROUTE])).toEqual({
    agentVersion: "2",
    deployment: "Green",
  });
});

test("is anybody if the stack names nobody, or there is no stack", () => {
  expect(expectedIn([deployment("Green", "2")])).toEqual({});
  expect(expectedIn([ROUTE])).toEqual({});
  expect(expectedAnswer({}, new Patient().target())).toEqual({});
});

test("is what the command line says, and nothing besides", () => {
  const target = new Patient().target();
  expect(expectedAnswer({ deployment: "Blue" }, target)).toEqual({ deployment: "Blue" });
});

test.each([
  [{}, { agentVersion: "1" }, true],
  [{ agentVersion: "1" }, { agentVersion: "1", deployment: "Live" }, true],
  [{ agentVersion: "2" }, { agentVersion: "1" }, false],
  [{ agentVersion: "1", deployment: "Live" }, { agentVersion: "1", deployment: "Old" }, false],
  [{ agentVersion: "1" }, {}, false],
])("%j is met by %j: %s", (expected, seen, isMet) => {
  expect(isExpected(expected, seen)).toBe(isMet);
});

test.each([
  [{}, "somebody"],
  [{ agentVersion: "2" }, "version 2"],
  [{ deployment: "Live" }, "deployment Live"],
  [{ agentVersion: "2", deployment: "Live" }, "version 2 of deployment Live"],
])("%j is called %s", (who, told) => {
  expect(tellWho(who)).toBe(told);
});
