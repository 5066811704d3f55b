import { AgentAddress } from "../../../lib/tools/client/agent-address";
import { ApplicationAddress } from "../../../lib/tools/client/application-address";
import { ArmReader } from "../../../lib/tools/client/arm-reader";
import { Cloud } from "../../../lib/tools/client/cloud";
import { FoundryAgentError } from "../../../lib/tools/client/foundry-agent-error";
import { underlying } from "../../../lib/tools/client/openai-connection";
import { FoundryAgentClient } from "../../../lib/tools/client/foundry-agent-client";
import { InvocationsClient } from "../../../lib/tools/client/invocations-client";
import { probeAs } from "../../../lib/tools/cli/live/probe";

const PROJECT = "https://evil.example/api/projects/p";
const address = ApplicationAddress.fromUrl(`${PROJECT}/applications/a`);
const agent = AgentAddress.fromUrl(`${PROJECT}/agents/a`);

const getToken = jest.fn();
const credential = { getToken };
const fetched = jest.spyOn(globalThis, "fetch");
beforeEach(() => jest.clearAllMocks());
afterAll(() => fetched.mockRestore());

async function drained(all: AsyncIterable<unknown>): Promise<void> {
  for await (const each of all) expect(each).toBeUndefined();
}

const client = new FoundryAgentClient({ address, credential });
const invocations = new InvocationsClient({ address: agent, credential });
const arm = new ArmReader({
  credential,
  cloud: Cloud.PUBLIC,
});

test.each<[name: string, call: () => Promise<unknown>]>([
  ["invoke", () => client.invoke("a secret question")],
  ["stream", () => drained(client.stream("a secret question"))],
  ["streamText", () => drained(client.streamText("a secret question"))],
  ["a conversation", () => client.converse().say("a secret question")],
  ["activity", () => client.sendActivity("a secret question")],
  ["the official client", async () => (await client.openai()).responses.create({ input: "x" })],
  [
    "the official client, sent elsewhere",
    async () => {
      const { baseUrl } = ApplicationAddress.fromUrl(
        "https://contoso.services.ai.azure.com/api/projects/p/applications/a",
      );
      const fine = new FoundryAgentClient({
        address: ApplicationAddress.fromUrl(baseUrl),
        credential,
      });
      const openai = (await fine.openai()).withOptions({ baseURL: "https://evil.example" });
      return openai.responses.create({ input: "a secret question" });
    },
  ],
  ["an agent of the project", () => client.invocations("a").invoke("a secret question")],
  ["invocations", () => invocations.invoke("a secret question", { validate: false })],
  ["a contract", () => invocations.contract()],
  ["cancel", () => invocations.cancel("1")],
  ["a probe", () => probeAs({ credential, cloud: Cloud.PUBLIC, allowedHosts: [] })(address)],
  ["a read of ARM by an id that is none", () => arm.get(".evil.example/x", "1")],
  ["a list of ARM by an id that is none", () => arm.list("@evil.example/x", "1")],
])("%s asks for no token and sends nothing to a host that is not Azure's", async (_name, call) => {
  const error: unknown = await call().catch((error: unknown) => underlying(error));
  expect(error).toBeInstanceOf(FoundryAgentError);
  expect(String(error)).toMatch(/evil\.example/);
  expect(getToken).not.toHaveBeenCalled();
  expect(fetched).not.toHaveBeenCalled();
});

test("a gateway that is allowed by name gets both", async () => {
  const token = { token: "secret-token", expiresOnTimestamp: 0 };
  getToken.mockResolvedValue(token);
  fetched.mockImplementation(() => Promise.resolve(new Response("{}", { status: 500 })));
  const allowedHosts = ["evil.example"];
  const gateway = new FoundryAgentClient({ address, credential, allowedHosts });
  await expect(gateway.invoke("Hello")).rejects.toMatchObject({ status: 500 });
  await expect(gateway.sendActivity("Hello")).rejects.toMatchObject({ status: 500 });
  await expect(gateway.invocations("a").contract()).rejects.toMatchObject({ status: 500 });
  expect(getToken).toHaveBeenCalledTimes(3);
  for (const [url, init] of fetched.mock.calls) {
    expect(new URL(url as URL).host).toBe("evil.example");
    expect(new Headers(init?.headers).get("authorization")).toBe("Bearer secret-token");
  }
});
