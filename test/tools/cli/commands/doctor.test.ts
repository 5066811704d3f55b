import { diagnose, type DoctorArguments } from "../../../../lib/tools/cli/commands/doctor";
import { UserError } from "../../../../lib/tools/cli/user-error";
import { painted } from "../../../../lib/tools/cli/painted";
import { recordedContext } from "../../../support/command-contexts";
import { APP } from "../../../support/local-world";
import { Patient } from "../../../support/patient";

const OK = painted("green", "ok       ");

const ARGS: DoctorArguments = {
  app: APP,
  armUrl: "https://127.0.0.1:1",
  out: "cdktf.out",
  credential: "token",
  call: true,
};

let patient: Patient;
beforeEach(() => {
  patient = Patient.healthy();
  signIn(patient.world.people.alice);
});
afterEach(() => {
  jest.restoreAllMocks();
  delete process.env["FOUNDRY_AGENTS_TOKEN"];
  delete process.env["FOUNDRY_AGENTS_ARM_TOKEN"];
});

function signIn(id: string): void {
  process.env["FOUNDRY_AGENTS_TOKEN"] = patient.world.token(id, "https://ai.azure.com");
  process.env["FOUNDRY_AGENTS_ARM_TOKEN"] = patient.world.token(id, "https://management.azure.com");
}

test("prints what it found, and fails with the status of the first failure", async () => {
  const { context, result } = recordedContext();
  await diagnose(ARGS, context);
  expect(result()).toMatch(/^app at https:\/\/127\.0\.0\.1:1\/api\/.+\n\nok {7}address/);

  signIn(patient.world.people.bob);
  const failing = recordedContext();
  const error = await diagnose(ARGS, failing.context).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UserError);
  expect(error).toMatchObject({
    exitCode: 13,
    message: expect.stringMatching(/^caller: /) as string,
  });
  expect(failing.result()).toContain("Fix caller first (exit status 13).");
});

test("prints JSON", async () => {
  const { context, result } = recordedContext();
  await diagnose({ ...ARGS, json: true, call: false }, context);
  const { version, checks } = JSON.parse(result()) as { version: number; checks: object[] };
  expect(version).toBe(1);
  expect(checks).toHaveLength(13);
  expect(patient.world.log.entries({ path: "/responses" })).toEqual([]);
});

test("colors on a terminal, unless NO_COLOR is set", async () => {
  const onTerminal = recordedContext({ isTerminal: true });
  await diagnose(ARGS, onTerminal.context);
  expect(onTerminal.result()).toContain(OK);
  const plain = recordedContext({ isTerminal: true, environment: { NO_COLOR: "1" } });
  await diagnose(ARGS, plain.context);
  expect(plain.result()).not.toContain(OK);
});

test("refuses a time that it does not understand", async () => {
  await expect(diagnose({ ...ARGS, wait: "5 minutes" }, recordedContext().context)).rejects.toThrow(
    '--wait takes a time such as 90s, 5m or 1h, got "5 minutes"',
  );
});

test("refuses needs that cannot be read", async () => {
  const args = { ...ARGS, needs: "/nowhere/needs.json" };
  await expect(diagnose(args, recordedContext().context)).rejects.toThrow(
    "--needs /nowhere/needs.json cannot be read",
  );
});
