import { waitForAnswer, type WaitArguments } from "../../../../lib/tools/cli/commands/wait";
import { recordedContext } from "../../../support/command-contexts";
import { APP } from "../../../support/local-world";
import { Patient } from "../../../support/patient";

const ARGS: WaitArguments = {
  app: APP,
  armUrl: "https://127.0.0.1:1",
  out: "cdktf.out",
  credential: "token",
  timeout: "10m",
};

beforeEach(() => {
  // The time that passes while the test runs is not what it is about.
  jest.spyOn(Date, "now").mockReturnValue(Date.parse("2026-09-01T00:00:00Z"));
  const { world } = Patient.healthy();
  const { alice } = world.people;
  process.env["FOUNDRY_AGENTS_TOKEN"] = world.token(alice, "https://ai.azure.com");
  process.env["FOUNDRY_AGENTS_ARM_TOKEN"] = world.token(alice, "https://management.azure.com");
});
afterEach(() => {
  jest.restoreAllMocks();
  delete process.env["FOUNDRY_AGENTS_TOKEN"];
  delete process.env["FOUNDRY_AGENTS_ARM_TOKEN"];
});

test("says who answers", async () => {
  const { context, result, notes } = recordedContext();
  await waitForAnswer({ ...ARGS, version: "1" }, context);
  expect(result()).toBe("app answers from version 1 of deployment live, after 0 s\n");
  expect(notes()).toBe("");
});

test("says it as JSON", async () => {
  const { context, result } = recordedContext();
  await waitForAnswer({ ...ARGS, deployment: "live", json: true }, context);
  expect(JSON.parse(result())).toEqual({
    version: 1,
    agentVersion: "1",
    deployment: "live",
    seconds: 0,
  });
});

test("fails when it is late", async () => {
  const { context, notes } = recordedContext();
  const args = { ...ARGS, version: "2", timeout: "0s" };
  await expect(waitForAnswer(args, context)).rejects.toMatchObject({ cause: "not-ready" });
  expect(notes()).toBe("");
});

test("refuses a time that it does not understand", async () => {
  await expect(
    waitForAnswer({ ...ARGS, timeout: "ten" }, recordedContext().context),
  ).rejects.toThrow('--timeout takes a time such as 90s, 5m or 1h, got "ten"');
});
