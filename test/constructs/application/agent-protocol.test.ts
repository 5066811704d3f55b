import { AgentProtocol } from "../../../lib/constructs/application/agent-protocol";

test("spells protocols as the service returns them", () => {
  expect(AgentProtocol.RESPONSES).toMatchObject({ protocol: "Responses", version: "1.0" });
  expect(AgentProtocol.ACTIVITY).toMatchObject({ protocol: "Activity", version: "v1" });
  expect(AgentProtocol.of("A2A", "1")).toMatchObject({ protocol: "A2A", version: "1" });
});

test("fails with all that is wrong", () => {
  expect(() => AgentProtocol.of("", 1 as unknown as string)).toThrow(
    "[InvalidAgentProtocol] AgentProtocol.of: protocol must not be empty; version must be a string, got 1",
  );
});
