import { failure, LocalWorld } from "../../../support/local-world";

/** The outcome of a call with this body. */
function called(body: object): string {
  const world = new LocalWorld();
  world.putApp();
  world.putDeployment();
  world.grant(world.people.alice);
  const answer = world.invoke("alice", { input: "Hello", ...body });
  return answer.status === 200 ? "200" : failure(answer);
}

const message = { role: "assistant", content: "Hi" };
const IS_NULL = 'Value is "null" but should be "string"';

test.each([
  [
    "a format of the text",
    { text: { format: { type: "json_object" } } },
    "400 invalid_payload: text.format: Not allowed when agent is specified.",
  ],
  [
    "a null as its status",
    { status: null },
    `400 invalid_payload: Invalid payload: /status: ${IS_NULL}`,
  ],
  [
    "a null as the status of an item",
    { input: [message, { ...message, status: null }] },
    `400 invalid_payload: Invalid payload: /input/1/status: ${IS_NULL}`,
  ],
])("refuses a call with %s, in the recorded words", (_, body, told) => {
  expect(called(body)).toBe(told);
});

test.each([
  ["another setting of the text", { text: { verbosity: "low" } }],
  ["a status", { input: [{ ...message, status: "completed" }] }],
  ["items without a status", { input: [message] }],
])("accepts a call with %s", (_, body) => {
  expect(called(body)).toBe("200");
});
