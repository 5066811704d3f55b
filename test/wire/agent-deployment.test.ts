import { search } from "@jmespath-community/jmespath";
import { Token } from "cdktf";
import { exportsOfAgentDeployment, renderAgentDeployment } from "../../lib/wire/agent-deployment";
import type { Texts } from "../../lib/wire/texts";

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

test("exports the routing id and the state", () => {
  const answer = { properties: { deploymentId: "id-1", state: "Running" } };
  const { deploymentId, state } = exportsOfAgentDeployment({});
  expect([search(answer, String(deploymentId)), search(answer, String(state))]).toEqual([
    "id-1",
    "Running",
  ]);
});

/** What the export says, whatever the service answers. */
function sent(texts: Texts): unknown {
  return search({}, String(exportsOfAgentDeployment(texts)["sent"]));
}

test("exports which optional keys were sent, so that losing one is a change", () => {
  expect(sent({})).toEqual([]);
  expect(sent({ displayName: "x", description: "y" })).toEqual(["displayName", "description"]);
  expect(sent({ tags: {} })).toEqual(["tags"]);
  expect(sent({ tags: { team: "a", stage: "b" } })).toEqual(["tags", "tags.team", "tags.stage"]);
});

test("names keys with any character", () => {
  const key = '`it\'s` "quoted" \\ ü';
  expect(sent({ tags: { [key]: "x" } })).toEqual(["tags", `tags.${key}`]);
});

test("does not look into a map that only Terraform knows", () => {
  expect(sent({ tags: Token.asStringMap({ resolve: () => "${local.tags}" }) })).toEqual(["tags"]);
});

test("is the same for other values of the same keys", () => {
  expect(sent({ tags: { team: "a" } })).toEqual(sent({ tags: { team: "b" } }));
});
