import { Token } from "cdktf";
import {
  exportsOfAgentDeployment,
  renderAgentDeployment,
} from "../../../lib/constructs/wire/agent-deployment";
import type { Texts } from "../../../lib/constructs/wire/texts";
import { evaluate } from "../../support/jmespath";
import { newStack, resolved } from "../../support/new-stack";

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
  const { deploymentId, state } = exportsOfAgentDeployment({}, () => []);
  expect(await evaluate(answer, deploymentId)).toBe("id-1");
  expect(await evaluate(answer, state)).toBe("Running");
});

/** What the export says, whatever the service answers. */
function sent(texts: Texts, overridden: string[] = []): Promise<unknown> {
  const { sent } = exportsOfAgentDeployment(texts, () => overridden);
  return evaluate({}, resolved(newStack(), sent));
}

/** The export as Terraform's template. */
function rendered(texts: Texts): unknown {
  return resolved(newStack(), exportsOfAgentDeployment(texts, () => [])["sent"]);
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

test("has Terraform look into a map that only it knows", () => {
  const expected = '`["tags","tags:${md5(jsonencode(try(keys(local.tags), [])))}"]`';
  const local = { resolve: () => "local.tags" };
  expect(rendered({ tags: Token.asStringMap(local) })).toBe(expected);
});

test("names what somebody overrides", async () => {
  expect(await sent({ displayName: "x" }, ["properties.tags.cost"])).toEqual([
    "displayName",
    "properties.tags.cost",
  ]);
});

test("is the same for other values of the same keys", async () => {
  expect(await sent({ tags: { team: "a" } })).toEqual(await sent({ tags: { team: "b" } }));
});
