import { AgentAddress } from "../../../lib/tools/client/agent-address";
import { ApplicationAddress } from "../../../lib/tools/client/application-address";
import { FoundryAgentClient } from "../../../lib/tools/client/foundry-agent-client";
import { InvocationsClient } from "../../../lib/tools/client/invocations-client";

const PROJECT = "https://contoso.services.ai.azure.us/api/projects/p";
const address = ApplicationAddress.fromUrl(`${PROJECT}/applications/a`);
const agent = AgentAddress.fromUrl(`${PROJECT}/agents/a`);

const getToken = jest.fn();
const fetched = jest.spyOn(globalThis, "fetch");
beforeEach(() => {
  jest.clearAllMocks();
  getToken.mockResolvedValue({ token: "t", expiresOnTimestamp: 0 });
  fetched.mockImplementation(() => {
    const error = { code: "Unauthorized", message: "no" };
    return Promise.resolve(new Response(JSON.stringify({ error }), { status: 401 }));
  });
});
afterAll(() => fetched.mockRestore());

const credential = { getToken };
const client = new FoundryAgentClient({ address, credential });

test.each<[name: string, call: () => Promise<unknown>]>([
  ["invoke", () => client.invoke("Hello")],
  ["stream", () => client.stream("Hello").next()],
  ["activity", () => client.sendActivity("Hello")],
  ["invocations of the same project", () => client.invocations("a").contract()],
  ["invocations", () => new InvocationsClient({ address: agent, credential }).contract()],
])("%s signs in to Azure Government, and advises to, by the address alone", async (_name, call) => {
  await expect(call()).rejects.toThrow("get a token for https://ai.azure.us");
  expect(getToken).toHaveBeenCalledWith("https://ai.azure.us/.default");
});

test("a failure within a stream is told likewise", async () => {
  const event = {
    type: "error",
    code: "401",
    message: "the token is for another audience",
    status: 401,
  };
  fetched.mockImplementation(() =>
    Promise.resolve(
      new Response(`event: error\ndata: ${JSON.stringify({ error: event })}\n\n`, {
        headers: { "content-type": "text/event-stream" },
      }),
    ),
  );
  const all = client.stream("Hello");
  const drain = async () => {
    for await (const each of all) expect(each).toBeDefined();
  };
  await expect(drain()).rejects.toThrow("https://ai.azure.us");
});
