import { HostedAgents } from "../../../../support/hosted-agents";
import { failure } from "../../../../support/local-world";

const agents = new HostedAgents("json");

test("repeats a message as many times as requested", () => {
  expect(agents.invoke({ message: "Hello", times: 2 }).body).toMatchObject({
    reply: "Hello Hello",
    urgent: false,
    turn: 1,
  });
});

test.each([
  ["another type", { message: 1 }, "body.message must be a non-empty string, got 1"],
  ["a missing property", {}, "body.message is missing"],
  ["a property too many", { message: "x", loud: true }, "body.loud is unknown"],
  ["several faults", { times: 11 }, "body.message is missing; body.times must be a whole number"],
  ["nothing", undefined, "body must be an object"],
])("refuses %s with 422", (_, body, told) => {
  const told422 = failure(agents.invoke(body));
  expect(told422).toContain("422 invalid_request: ");
  expect(told422).toContain(told);
});

test("refuses what is not JSON with 400", () => {
  expect(agents.invoke(Buffer.from("{")).status).toBe(400);
});
