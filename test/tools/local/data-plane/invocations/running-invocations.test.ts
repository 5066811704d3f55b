import { HostedAgents } from "../../../../support/hosted-agents";
import { failure } from "../../../../support/local-world";

/** An agent that works for a second, and a call to it that has the id 1. */
function working() {
  const agents = new HostedAgents("slow", { behaviours: { invocationMs: 1000 } });
  const headers = { "x-agent-invocation-id": "1" };
  const answer = agents.invoke(Buffer.from("Hello"), "", { headers });
  return { agents, answer };
}

test("a slow call is accepted, polled while it runs, and returns its result", () => {
  const { agents, answer } = working();
  const running = { invocation_id: "1", status: "running" };
  expect(answer).toMatchObject({ status: 202, headers: { "retry-after": "1" }, body: running });
  const polled = () => agents.ask("GET", "/1?api-version=v1");
  expect(polled()).toMatchObject({ status: 200, headers: { "x-agent-invocation-id": "1" } });
  expect(polled().body).toEqual(running);
  agents.world.now += 1000;
  expect(polled().body).toEqual({
    invocation_id: "1",
    status: "completed",
    result: "heard 5 bytes",
  });
});

test("a call can be cancelled while it runs, and not afterwards", () => {
  const { agents } = working();
  const cancel = () => agents.ask("POST", "/1/cancel?api-version=v1").body;
  expect(cancel()).toEqual({ invocation_id: "1", status: "cancelled" });
  agents.world.now += 1000;
  expect(agents.ask("GET", "/1?api-version=v1").body).toMatchObject({ status: "cancelled" });

  const { agents: others } = working();
  others.world.now += 1000;
  expect(others.ask("POST", "/1/cancel?api-version=v1").body).toMatchObject({
    status: "completed",
  });
});

test("other calls are not found", () => {
  const { agents } = working();
  expect(failure(agents.ask("GET", "/2?api-version=v1"))).toBe(
    "404 NotFound: invocation 2 not found",
  );
  expect(failure(agents.ask("POST", "/2/cancel?api-version=v1"))).toContain("404 NotFound");
});
