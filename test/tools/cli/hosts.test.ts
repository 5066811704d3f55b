import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../../lib/tools/cli/run";
import { recordedContext } from "../../support/command-contexts";
import { responseOf } from "../../support/scripted-server";

const TOKEN = "0.a-very-secret-token";
const PATH = "/api/projects/p/applications/a";
const ID =
  "/subscriptions/s/resourceGroups/r/providers/Microsoft.CognitiveServices/accounts/c/projects/p/applications/a";
const EVIL = `https://evil.example${PATH}`;

const before = process.env;
const fetched = jest.spyOn(globalThis, "fetch");
let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "hosts-"));
  process.env = { FOUNDRY_AGENTS_TOKEN: TOKEN, FOUNDRY_AGENTS_ARM_TOKEN: `${TOKEN}-arm` };
  jest.clearAllMocks();
  fetched.mockImplementation(() => Promise.reject(new TypeError("fetch failed")));
});
afterEach(() => {
  process.env = before;
  rmSync(directory, { recursive: true });
});
afterAll(() => fetched.mockRestore());

async function attempt(args: string[], environment: NodeJS.ProcessEnv = {}) {
  const { context, result, notes } = recordedContext({ environment, piped: ["a secret question"] });
  const code = await run([...args, "--credential", "token"], context);
  return { code, result: result(), notes: notes() };
}

function file(name: string, content: unknown): string {
  writeFileSync(join(directory, name), JSON.stringify(content));
  return join(directory, name);
}

describe.each([
  ["invoke", ["invoke", "Hi"]],
  ["a stream", ["invoke", "Hi", "--stream"]],
  ["chat", ["chat"]],
  ["activity", ["activity"]],
  ["doctor", ["doctor"]],
  ["wait", ["wait", "--timeout", "1s"]],
])("%s", (_name, command) => {
  test.each([
    [EVIL, "evil.example is not a host of Microsoft Foundry"],
    [`https://contoso.services.ai.azure.com.evil.example${PATH}`, "azure.com.evil.example is not"],
    [`https://contoso.services.ai.azure.com@evil.example${PATH}`, "is the host, evil.example"],
    [`https://evilservices.ai.azure.com${PATH}`, "evilservices.ai.azure.com is not"],
    [
      `https://contoso.services.ai.azure.com:8443${PATH}`,
      "--allow-host contoso.services.ai.azure.com:8443",
    ],
    [`https://EVIL.example.${PATH}`, "evil.example. is not"],
    [`HTTPS://evil。example${PATH}`, "evil.example is not"],
    [`http://contoso.services.ai.azure.com${PATH}`, "does not use TLS"],
    [`http://127.0.0.1:1${PATH}`, "does not use TLS"],
    [`https://[::2]${PATH}`, "[::2] is not"],
  ])("sends nothing to %s", async (app, told) => {
    const ended = await attempt([...command, "--app", app]);
    expect(ended).toMatchObject({ code: 1, result: "" });
    expect(ended.notes).toMatch(/^foundry-agents: [^\n]+\n$/);
    expect(ended.notes).toContain(told);
    expect(ended.notes).not.toContain(TOKEN);
    expect(fetched).not.toHaveBeenCalled();
  });
});

test.each([
  ["by URL", [`https://evil.example/api/projects/p/agents/a`]],
  ["by project", ["a", "--project", "https://evil.example/api/projects/p"]],
])("invocations sends nothing there, %s", async (_name, args) => {
  for (const more of [["--data", "x"], ["--contract"]]) {
    const ended = await attempt(["invocations", ...args, ...more]);
    expect(ended).toMatchObject({ code: 1, result: "" });
    expect(ended.notes).toContain("evil.example is not a host of Microsoft Foundry");
  }
  expect(fetched).not.toHaveBeenCalled();
});

test("a URL out of somebody's file is no better", async () => {
  const outputs = file("outputs.json", { support: { endpoint: EVIL } });
  const byOutput = await attempt(["invoke", "Hi", "--app", "endpoint", "--outputs", outputs]);
  expect(byOutput).toMatchObject({ code: 1, result: "" });
  expect(byOutput.notes).toContain("evil.example is not a host");

  const elsewhere = ["--out", join(directory, "none")];
  const values = { outputs: { endpoint: { value: EVIL } }, root_module: {} };
  const state = file("state.json", { format_version: "1.0", values });
  const byState = await attempt(["doctor", "--app", "endpoint", "--state", state, ...elsewhere]);
  expect(byState).toMatchObject({ code: 1, result: "" });
  expect(byState.notes).toContain("evil.example is not a host");
  expect(fetched).not.toHaveBeenCalled();
});

test.each([
  "evil.example",
  "evil.example#",
  "evil.example?",
  "a@evil.example",
  "evil.example\\",
  "a.b",
  "a:1",
])("an account named %s leads nowhere", async (account) => {
  const id = ID.replace("/accounts/c/", `/accounts/${account}/`);
  const ended = await attempt(["invoke", "Hi", "--app", id]);
  expect(ended).toMatchObject({ code: 1, result: "" });
  expect(ended.notes).toMatch(/^foundry-agents: [^\n]+\n$/);
  expect(fetched).not.toHaveBeenCalled();
});

test.each([
  ["https://evil.example", "evil.example is not a host of Azure Resource Manager"],
  ["http://evil.example", "must begin with https://"],
  ["https://management.azure.com@evil.example", "is the host, evil.example"],
  ["https://management.azure.com.evil.example", "management.azure.com.evil.example is not"],
  ["file:///etc/passwd", "must begin with https://"],
])("no token for Azure Resource Manager goes to %s", async (armUrl, told) => {
  const ended = await attempt(["doctor", "--app", ID, "--arm-url", armUrl]);
  expect(ended).toMatchObject({ code: 1, result: "" });
  expect(ended.notes).toContain(told);
  expect(fetched).not.toHaveBeenCalled();
});

describe("a host that is allowed", () => {
  const answer = () => Promise.resolve(Response.json(responseOf("Good day")));
  const app = `https://apim.contoso.com:8443${PATH}`;
  const args = ["invoke", "Hi", "--app", app];

  test.each<[string, string[], NodeJS.ProcessEnv]>([
    ["by option", ["--allow-host", "apim.contoso.com:8443"], {}],
    [
      "by one option of several",
      ["--allow-host", "a.example", "--allow-host", "apim.contoso.com"],
      {},
    ],
    [
      "by the environment",
      [],
      { FOUNDRY_AGENTS_ALLOWED_HOSTS: "a.example, apim.contoso.com:8443," },
    ],
  ])("%s is called", async (_name, options, environment) => {
    fetched.mockImplementation(answer);
    expect(await attempt([...args, ...options], environment)).toEqual({
      code: 0,
      result: "Good day\n",
      notes: "",
    });
  });

  test("is that host alone, and no pattern", async () => {
    const other = await attempt([...args, "--allow-host", "contoso.com"]);
    expect(other.notes).toContain("apim.contoso.com:8443 is not a host");
    for (const pattern of ["*", "*.contoso.com", "https://apim.contoso.com"]) {
      const ended = await attempt([...args, "--allow-host", pattern]);
      expect(ended).toMatchObject({ code: 1 });
      expect(ended.notes).toContain(`an allowed host is one host by its name`);
      const named = await attempt(args, { FOUNDRY_AGENTS_ALLOWED_HOSTS: pattern });
      expect(named).toMatchObject({ code: 1 });
    }
    expect(fetched).not.toHaveBeenCalled();
  });

  test("may be Azure Resource Manager", async () => {
    const options = ["--arm-url", "https://arm.contoso.com", "--allow-host", "arm.contoso.com"];
    await attempt(["doctor", "--app", ID, "--no-call", ...options]);
    const hosts = fetched.mock.calls.map(([url]) => new URL(url as URL).host);
    expect(new Set(hosts)).toEqual(new Set(["arm.contoso.com"]));
  });
});

test("an application that Azure Resource Manager says is elsewhere is not called there", async () => {
  const sent: string[] = [];
  fetched.mockImplementation((input) => {
    const { host } = new URL(input as URL);
    sent.push(host);
    return Promise.resolve(Response.json({ properties: { baseUrl: EVIL }, value: [] }));
  });
  const ended = await attempt(["wait", "--app", ID, "--timeout", "1s"]);
  expect(ended).toMatchObject({ code: 1, result: "" });
  expect(ended.notes).toContain("evil.example is not a host of Microsoft Foundry");
  expect(sent).toContain("management.azure.com");
  expect(sent).not.toContain("evil.example");
});

test.each([
  `{\n  "accessToken": "${TOKEN}"\n}`,
  `Bearer ${TOKEN}`,
  `${TOKEN} ${TOKEN}`,
  `${TOKEN}\u001b]0;x\u0007`,
])("%j is no token, and is neither sent nor shown", async (value) => {
  process.env["FOUNDRY_AGENTS_TOKEN"] = value;
  const ended = await attempt(["invoke", "Hi", "--app", `https://c.services.ai.azure.com${PATH}`]);
  expect(ended).toMatchObject({ code: 10, result: "" });
  expect(ended.notes).toContain("is no token");
  expect(ended.notes).not.toContain(TOKEN);
  expect(fetched).not.toHaveBeenCalled();
});

test("a token that the service repeats is shown nowhere", async () => {
  const app = ["--app", `https://c.services.ai.azure.com${PATH}`];
  const refusal = (message: string) => () =>
    Promise.resolve(
      Response.json(
        { error: { code: TOKEN, message } },
        { status: 401, headers: { "x-request-id": TOKEN, "apim-request-id": TOKEN } },
      ),
    );
  for (const message of [`Authorization: Bearer ${TOKEN}`, `x`.repeat(480) + TOKEN]) {
    fetched.mockImplementation(refusal(message));
    for (const args of [
      ["invoke", "Hi"],
      ["invoke", "Hi", "--json"],
      ["activity"],
      ["doctor", "--json"],
    ]) {
      const { notes, result } = await attempt([...args, ...app]);
      expect(notes + result).not.toContain(TOKEN);
    }
  }
  fetched.mockImplementation(() => Promise.resolve(Response.json(responseOf(`I heard ${TOKEN}`))));
  expect((await attempt(["invoke", "Hi", ...app])).result).toBe("I heard ***\n");
  const { result } = await attempt(["invoke", "Hi", "--json", ...app]);
  expect(result).toContain("I heard ***");
  expect(result).not.toContain(TOKEN);
});
