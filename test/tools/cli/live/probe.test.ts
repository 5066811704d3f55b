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

/** An application that answers with these items. */
function answering(output: object[]) {
  const patient = new Patient();
  jest.spyOn(globalThis, "fetch").mockImplementation(() => {
    return Promise.resolve(Response.json({ object: "response", status: "completed", output }));
  });
  return probe(patient);
}

const FAILED_CALLS = [
  { type: "mcp_call", name: "lookup", error: "403" },
  { type: "mcp_call", name: "find", error: null },
];

test("tells which calls of MCP servers failed, and nothing that the answer does not say", async () => {
  const message = { type: "message", content: [{ type: "output_text", text: "Sorry" }] };
  expect(await answering([...FAILED_CALLS, message])).toEqual({
    text: "Sorry",
    failedTools: ["lookup: 403"],
  });
});

test.each([
  ["downstream", FAILED_CALLS],
  ["no-answer", []],
  ["consent", [{ type: "mcp_approval_request", server_label: "github" }]],
])("a response without a text is no answer, as a matter of %s", async (cause, output) => {
  await expect(answering(output)).rejects.toMatchObject({ cause });
});

test("does not wait for a service that is busy", async () => {
  const patient = Patient.healthy();
  patient.world.admin.fail({ status: 429, code: "Busy", message: "Later", retryAfterSeconds: 30 });
  await expect(probe(patient)).rejects.toMatchObject({ cause: "throttled" });
});
