import { Token } from "cdktf";
import {
  exportsOfAgentDeployment,
  renderAgentDeployment,
} from "../../../lib/constructs/wire/agent-deployment";
import type { Texts } from "../../../lib/constructs/wire/texts";
import { evaluate } from "../../support/jmespath";

const RESPONSES = { protocol: "Responses", version: "1.0" };

test("holds one agent and one protocol", () => {
  const agent = { agentName: "support-agent", agentVersion: "3" };
  const body = renderAgentDeployment(
    { description: "live" },
    { deploymentType: "Managed" },
    RESPONSES,
    agent,
  );
  expect(body).toEqual({
    properties: {
      description: "live",
      deploymentType: "Managed",
      protocols: [RESPONSES],
      agents: [agent],
    },
  });
});

test("exports the routing id and the state", async () => {
  const answer = { properties: { deploymentId: "id-1", state: "Running" } };
  const { deploymentId, state } = exportsOfAgentDeployment({});
  expect(await evaluate(answer, deploymentId)).toBe("id-1");
  expect(await evaluate(answer, state)).toBe("Running");
});

/** What the export says, whatever the service answers. */
function sent(texts: Texts): Promise<unknown> {
  return evaluate({}, exportsOfAgentDeployment(texts)["sent"]);
}

test("exports which optional keys were sent, so that losing one is a change", async () => {
  expect(await sent({})).toEqual([]);
  expect(await sent({ displayName: "x", description: "y" })).toEqual([
    "displayName",
    "description",
  ]);
  expect(await sent({ tags: {} })).toEqual(["tags"]);
  expect(await sent({ tags: { team: "a", stage: "b" } })).toEqual([
    "tags",
    "tags.team",
    "tags.stage",
  ]);
});

test("names keys with any character", async () => {
  const key = '`it\'s` "quoted" \\ ü';
  expect(await sent({ tags: { [key]: "x" } })).toEqual(["tags", `tags.${key}`]);
});

test("does not look into a map that only Terraform knows", async () => {
  expect(await sent({ tags: Token.asStringMap({ resolve: () => "${local.tags}" }) })).toEqual([
    "tags",
  ]);
});

test("is the same for other values of the same keys", async () => {
  expect(await sent({ tags: { team: "a" } })).toEqual(await sent({ tags: { team: "b" } }));
});
