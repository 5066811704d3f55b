import type { Answer } from "../../../../lib/tools/local/http/exchange";
import { failure, LocalWorld } from "../../../support/local-world";

const MESSAGE = {
  type: "message",
  id: "1",
  channelId: "test",
  from: { id: "user" },
  recipient: { id: "agent" },
  conversation: { id: "c" },
  text: "Hello",
};

/** The usual application, in those protocols. */
function published(...protocols: string[]): LocalWorld {
  const world = new LocalWorld();
  world.putApp();
  const declared = protocols.map((protocol) => ({ protocol, version: "v1" }));
  world.putDeployment({ protocols: declared });
  world.grant(world.people.alice);
  return world;
}

function post(world: LocalWorld, activity: unknown, as = "alice"): Answer {
  const path = "applications/app/protocols/activityprotocol?api-version=2025-05-15-preview";
  return world.data("POST", path, activity, { as });
}

test("replies to a message in its conversation", () => {
  expect(post(published("Activity"), MESSAGE)).toMatchObject({
    status: 200,
    body: {
      activities: [
        {
          type: "message",
          replyToId: "1",
          channelId: "test",
          from: { id: "agent" },
          recipient: { id: "user" },
          conversation: { id: "c" },
          timestamp: "2026-09-01T00:00:00.000Z",
          text: "alpha version 1 (deployment live) heard: Hello",
        },
      ],
    },
  });
});

test("takes other activities without a reply", () => {
  expect(post(published("Activity"), { type: "typing" })).toMatchObject({
    status: 200,
    body: { activities: [] },
  });
});

test.each([
  ["no activity", "x", "the body must be an activity"],
  ["an activity without a type", { text: "x" }, "type of the activity must be a string"],
  ["a message without a text", { type: "message" }, "text of the message must be a string"],
])("refuses %s", (_, activity, told) => {
  expect(failure(post(published("Activity"), activity))).toBe(`400 UserError: ${told}`);
});

test("refuses it where the deployment does not declare it, and without the role", () => {
  expect(failure(post(published("Responses"), MESSAGE))).toBe(
    "400 ProtocolNotSupported: Deployment 'live' speaks Responses, not Activity",
  );
  expect(post(published("Responses", "Activity"), MESSAGE).status).toBe(200);
  expect(post(published("Activity"), MESSAGE, "bob").status).toBe(403);
});
