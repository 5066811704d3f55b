import { probeAs } from "../../../../lib/tools/cli/live/probe";
import { PROJECT } from "../../../support/local-world";
import { Patient } from "../../../support/patient";

afterEach(() => jest.restoreAllMocks());

function probe(patient: Patient) {
  const target = patient.target();
  return probeAs(target)(target.address);
}

test("tells who answered", async () => {
  expect(await probe(Patient.healthy())).toEqual({
    text: "alpha version 1 (deployment live) heard: Answer with the word OK.",
    isStored: false,
    agentVersion: "1",
    deployment: "live",
    failedTools: [],
  });
});

test("tells which tools failed", async () => {
  const tools = [{ name: "manuals", scope: "/subscriptions/s", dataAction: "x/y/read" }];
  const patient = Patient.healthy({
    projects: [{ id: PROJECT, agents: [{ name: "alpha", tools }] }],
  });
  expect((await probe(patient)).failedTools).toEqual([
    expect.stringMatching(/^manuals: refused: the application's identity/),
  ]);
});

test("tells which calls of MCP servers failed, and nothing that the answer does not say", async () => {
  const patient = new Patient();
  jest.spyOn(globalThis, "fetch").mockImplementation(() => {
    const output = [
      { type: "mcp_call", name: "lookup", error: "403" },
      { type: "mcp_call", name: "find", error: null },
    ];
    return Promise.resolve(Response.json({ object: "response", status: "completed", output }));
  });
  expect(await probe(patient)).toEqual({ text: "", failedTools: ["lookup: 403"] });
});

test("does not wait for a service that is busy", async () => {
  const patient = Patient.healthy();
  patient.world.admin.fail({ status: 429, code: "Busy", message: "Later", retryAfterSeconds: 30 });
  await expect(probe(patient)).rejects.toMatchObject({ cause: "throttled" });
});
