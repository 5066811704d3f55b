import { execFileSync } from "node:child_process";
import fc, { type Arbitrary } from "fast-check";
import type { Command, Option } from "commander";
import { buildProgram } from "../../../lib/tools/cli/program";
import { silentContext } from "../../support/command-contexts";
import { DEPLOYED, TrialGround } from "../../support/command-trial";
import { mutated, written } from "../../support/mutated-json";
import { propertyRuns } from "../../support/property-runs";

// Whatever is typed and whatever stands in a file: a command does its work or says in a sentence what is wrong. Exit
// status 2 and a stack trace are for faults of these tools.

/** Time passes as soon as somebody waits for it. */
let passed = 0;
jest.mock("node:timers/promises", () => ({
  ...jest.requireActual<object>("node:timers/promises"),
  setTimeout: (milliseconds: number) => {
    passed += milliseconds;
    return new Promise<void>((resolve) => setImmediate(resolve));
  },
}));
/** Nobody is signed in on this machine. */
jest.mock("@azure/identity", () => {
  class Nobody {
    getToken = () => Promise.reject(new Error("nobody is signed in"));
  }
  return {
    DefaultAzureCredential: Nobody,
    AzureCliCredential: Nobody,
    EnvironmentCredential: Nobody,
    ManagedIdentityCredential: Nobody,
    WorkloadIdentityCredential: Nobody,
  };
});

let ground: TrialGround;
const before = process.env;
beforeAll(async () => {
  process.env = { ...before, FOUNDRY_AGENTS_TOKEN: "secret", FOUNDRY_AGENTS_ARM_TOKEN: "secret" };
  const started = Date.now();
  jest.spyOn(Date, "now").mockImplementation(() => started + passed);
  ground = await TrialGround.open();
  ground.write("needs.json", '[{"name":"x","scope":"/subscriptions/s","role":"Reader"}]');
  ground.write("local.json", '{"port":0}');
  ground.write("session.json", "{}");
  ground.write("empty.json", "");
  ground.write("bytes.bin", Buffer.from([0, 255, 1]));
  execFileSync("mkfifo", ["pipe"]);
});
afterAll(async () => {
  await ground.close();
  process.env = before;
  jest.restoreAllMocks();
});

async function expectSentence(args: string[], piped: string[] = []): Promise<void> {
  const { status, said } = await ground.run(args, piped);
  const isBug = status === 2 || /\n {4}at /.test(said);
  expect({ args, bug: isBug ? said : "none" }).toEqual({ args, bug: "none" });
}

describe("a command line", () => {
  const ID =
    "/subscriptions/s/resourceGroups/r/providers/Microsoft.CognitiveServices/accounts/c/projects/p/applications/a";
  const NUMBERS = ["0", "1", "-1", "0.5", "1e3", "NaN", "65536", "10m", "1s", "0h", "soon"];
  const NAMES = ["stack", "stack/Support", "Support", "endpoint", "alice", "1", "constructor"];
  const FILES = [...DEPLOYED, "needs.json", "local.json", "session.json", "empty.json"];
  const ODD_FILES = [
    "none.json",
    "bytes.bin",
    "pipe",
    "out",
    "/dev/null",
    "/dev/zero",
    "/proc/none",
  ];
  const ADDRESSES = [
    "https://127.0.0.1:1/api/projects/p/applications/a",
    "http://localhost:1",
    "https://contoso.services.ai.azure.com/api/projects/support/applications/Support",
    "https://[",
    "ftp://x",
    "//x",
    `${ID}/agentDeployments/d`,
    ID,
  ];
  /** No path out of the folder of the trial. */
  const WORDS = fc
    .oneof(fc.string({ maxLength: 8 }), fc.string({ unit: "binary", maxLength: 4 }))
    .filter((text) => !text.includes("..") && !text.startsWith("/") && !text.startsWith("-"));
  const anything = fc.oneof(
    fc.constantFrom(
      ...NUMBERS,
      ...NAMES,
      ...FILES,
      ...ODD_FILES,
      ...ADDRESSES,
      ...FILES.map((f) => `@${f}`),
    ),
    WORDS,
  );

  /** What usually fits, by the name of an option or argument. */
  function fitting(name: string): Arbitrary<string> {
    const application = `${ground.url}/api/projects/support/applications/Support`;
    const agent = `${ground.url}/api/projects/support/agents/worker`;
    const known: { readonly [name: string]: readonly string[] } = {
      stack: ["stack"],
      application: ["stack/Support", application],
      app: ["stack/Support", "endpoint", "stack/endpoint", application, ID],
      agent: [agent, "worker"],
      project: [`${ground.url}/api/projects/support`],
      out: ["out"],
      outputs: ["outputs.json"],
      state: ["state.json", "kept"],
      needs: ["needs.json"],
      config: ["local.json"],
      session: ["session.json", "new.json"],
      credential: ["token", "token", "token", "environment", "local:alice"],
      data: ["@needs.json", "-", '{"customer":"x","items":[]}'],
      header: ["x-client-a: b"],
      "arm-url": [ground.url],
      "allow-host": ["contoso.example", "127.0.0.1"],
      timeout: ["1s", "5"],
      wait: ["1s"],
      port: ["0"],
      directory: ["mirror"],
    };
    return fc.constantFrom(...(known[name] ?? ["x"]));
  }

  function valueFor(name: string, choices: readonly string[] = []): Arbitrary<string> {
    const usual = choices.length > 0 ? fc.constantFrom(...choices) : fitting(name);
    return fc.oneof({ weight: 7, arbitrary: usual }, { weight: 1, arbitrary: anything });
  }

  function optionWords(option: Option): Arbitrary<string[]> {
    const flag = option.long ?? option.short ?? "";
    if (option.isBoolean()) return fc.constant<string[]>([flag]);
    const value = valueFor(flag.replace(/^--/, ""), option.argChoices ?? []);
    return fc.oneof(
      { weight: 6, arbitrary: value.map((text) => [flag, text]) },
      { weight: 1, arbitrary: value.map((text) => [`${flag}=${text}`]) },
      { weight: 1, arbitrary: fc.constant<string[]>([flag]) },
    );
  }

  function wordsFor([path, command]: readonly [string[], Command]): Arbitrary<string[]> {
    const values = command.registeredArguments.map((argument) => valueFor(argument.name()));
    const options = command.options.map((option) => {
      const chance =
        option.mandatory || ["--credential", "--out"].includes(option.long ?? "") ? 9 : 2;
      return fc.oneof(
        { weight: chance, arbitrary: optionWords(option) },
        { weight: 10 - chance, arbitrary: fc.constant<string[]>([]) },
      );
    });
    return fc
      .tuple(fc.tuple(...values), fc.tuple(...options))
      .map(([given, chosen]) => [...path, ...given, ...chosen.flat()]);
  }

  const MUTATION = fc.record({
    how: fc.constantFrom(
      ..."none ".repeat(8).trim().split(" "),
      "drop",
      "repeat",
      "insert",
      "swap",
    ),
    at: fc.nat(20),
    word: fc.oneof(
      anything,
      fc.constantFrom("--", "-", "--help", "--version", "-x", "--no-call", "--x=1"),
    ),
  });

  function mutatedWords(
    words: string[],
    { how, at, word }: { how: string; at: number; word: string },
  ) {
    const place = at % (words.length + 1);
    const [first, rest] = [words.slice(0, place), words.slice(place)];
    if (how === "drop") return [...first, ...rest.slice(1)];
    if (how === "repeat") return [...first, ...rest.slice(0, 1), ...rest];
    if (how === "insert") return [...first, word, ...rest];
    if (how === "swap") return [...rest, ...first];
    return words;
  }

  test("that is mistyped is told in a sentence", async () => {
    const lines = fc.constantFrom(...commandsIn(buildProgram(silentContext()), [])).chain(wordsFor);
    const piped = fc.array(fc.string(), { maxLength: 2 });
    const property = fc.asyncProperty(lines, MUTATION, piped, async (words, mutation, input) => {
      await expectSentence(mutatedWords(words, mutation), input);
    });
    await fc.assert(property, propertyRuns(150));
  });
});

/** Each command that can be typed, with the words that lead to it. */
function commandsIn(command: Command, path: string[]): [string[], Command][] {
  const below = command.commands.flatMap((one) => commandsIn(one, [...path, one.name()]));
  return [[path, command], ...below];
}

describe("a file", () => {
  const SIGN_IN = ["--credential", "token"];
  const APP = ["--app", "stack/Support", "--out", "out"];
  /** Commands that read a file. */
  const READERS: { readonly [file: string]: string[][] } = {
    "out/manifest.json": [
      ["access", "stack", "--out", "out"],
      ["restore-route", "stack/Support", "--out", "out"],
      ["invoke", "Hi", ...APP, ...SIGN_IN],
    ],
    "out/stacks/stack/cdk.tf.json": [
      ["access", "stack", "--out", "out", "--format", "svg"],
      ["access", "stack", "--out", "out", "--format", "mermaid"],
      ["access", "stack", "--out", "out", "--format", "json"],
      ["access", "stack", "--out", "out", "--deployer"],
      ["access", "stack", "--out", "out", "--needs", "needs.json"],
      ["access", "stack", "--out", "out", "--state", "state.json"],
      ["restore-route", "stack/Support", "--out", "out"],
    ],
    "out/stacks/stack/state.json": [
      ["invoke", "Hi", ...APP, ...SIGN_IN],
      ["wait", ...APP, ...SIGN_IN, "--timeout", "1s"],
      ["doctor", ...APP, ...SIGN_IN],
    ],
    "state.json": [
      ["access", "stack", "--state", "state.json"],
      ["access", "stack", "--state", "state.json", "--deployer"],
      ["invoke", "Hi", ...APP, "--state", "state.json", ...SIGN_IN],
      ["wait", ...APP, "--state", "state.json", ...SIGN_IN, "--timeout", "1s"],
      ["doctor", ...APP, "--state", "state.json", ...SIGN_IN, "--needs", "needs.json"],
    ],
    "outputs.json": [["activity", "--app", "endpoint", "--outputs", "outputs.json", ...SIGN_IN]],
    "needs.json": [
      ["access", "stack", "--out", "out", "--needs", "needs.json"],
      ["doctor", ...APP, ...SIGN_IN, "--needs", "needs.json"],
    ],
  };

  test.each(Object.keys(READERS))("%s in another form is told in a sentence", async (file) => {
    const sample = ground.read(file);
    const commands = fc.constantFrom(...(READERS[file] ?? []));
    const property = fc.asyncProperty(written(mutated(sample)), commands, async (content, args) => {
      ground.write(file, Buffer.from(content.text, content.encoding));
      await expectSentence(args);
    });
    try {
      await fc.assert(property, propertyRuns(40));
    } finally {
      ground.write(file, JSON.stringify(sample));
    }
  });

  test("of local Azure's settings in another form is told in a sentence", async () => {
    const sample = {
      port: 0,
      projects: [
        {
          id: "/subscriptions/s/resourceGroups/r/providers/Microsoft.CognitiveServices/accounts/c/projects/p",
          agents: [{ name: "a", versions: ["1"], kind: "hosted", invocations: "echo" }],
        },
      ],
      directory: { users: [{ id: "1", name: "x" }], groups: [], open: true },
      behaviours: { operationMs: 1 },
    };
    const property = fc.asyncProperty(written(mutated(sample)), async (content) => {
      ground.write("local.json", Buffer.from(content.text, content.encoding));
      await expectSentence(["local", "--config", "local.json", "--port", "0"]);
    });
    await fc.assert(property, propertyRuns(10));
  });
});
