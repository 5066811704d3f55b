import {
  AgentAddress,
  ApplicationAddress,
  Cloud,
  Contract,
  credentialNamed,
  FoundryAgentClient,
  FoundryAgentError,
  InvocationsClient,
} from "../../../lib/tools/client";

/* What JavaScript lets through: the types of these calls are wrong on purpose. */
const wrong = (value: unknown): never => value as never;

const PROJECT = "https://contoso.services.ai.azure.com/api/projects/support";
const address = ApplicationAddress.fromUrl(`${PROJECT}/applications/app`);
const agent = AgentAddress.fromUrl(`${PROJECT}/agents/order`);

function refusalOf(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    expect(error).toBeInstanceOf(FoundryAgentError);
    expect(error).toMatchObject({ cause: "request" });
    return (error as Error).message;
  }
  throw new Error("not refused");
}

test.each<[string, () => unknown, string]>([
  ["no URL", () => ApplicationAddress.fromUrl(wrong(undefined)), "got undefined"],
  ["an empty URL", () => ApplicationAddress.fromUrl(""), "got an empty text"],
  [
    "a URL object",
    () => ApplicationAddress.fromUrl(wrong(new URL(PROJECT))),
    "a value of the class URL",
  ],
  ["no ARM id", () => ApplicationAddress.fromArmId(wrong(undefined)), "got undefined"],
  [
    "a cloud by name",
    () => ApplicationAddress.fromArmId("/x", wrong("public")),
    "cloud must be a Cloud",
  ],
  ["no URL of an agent", () => AgentAddress.fromUrl(wrong(null)), "got null"],
  [
    "no project",
    () => AgentAddress.inProject(wrong(undefined), "a"),
    "the URL of a project must be",
  ],
  [
    "no name",
    () => AgentAddress.inProject(PROJECT, wrong(undefined)),
    "the name of an agent must be",
  ],
  ["an empty name", () => AgentAddress.inProject(PROJECT, ""), "the name of an agent must be"],
  ["no options", () => new FoundryAgentClient(wrong(undefined)), "the options of a client must be"],
  [
    "no address",
    () => new FoundryAgentClient(wrong({})),
    'such as ApplicationAddress.fromUrl("https://…"), got undefined',
  ],
  [
    "a URL as address",
    () => new FoundryAgentClient({ address: wrong(address.baseUrl) }),
    `got ${address.baseUrl}`,
  ],
  [
    "the other address",
    () => new FoundryAgentClient({ address: wrong(agent) }),
    "got a value of the class AgentAddress",
  ],
  [
    "a credential's name",
    () => new FoundryAgentClient({ address, credential: wrong("token") }),
    "credential must be a credential",
  ],
  [
    "a cloud's name",
    () => new FoundryAgentClient({ address, cloud: wrong("public") }),
    "cloud must be a Cloud",
  ],
  [
    "one allowed host",
    () => new FoundryAgentClient({ address, allowedHosts: wrong("a.b") }),
    "allowedHosts must be a list",
  ],
  [
    "an application's address",
    () => new InvocationsClient({ address: wrong(address) }),
    "address must be an AgentAddress",
  ],
  [
    "no options of an agent",
    () => new InvocationsClient(wrong(undefined)),
    "the options of a client must be",
  ],
  [
    "no options of a cloud",
    () => Cloud.of(wrong(undefined)),
    "the options of a cloud must be an object",
  ],
  ["a number in a cloud", () => Cloud.of({ armUrl: wrong(7) }), "armUrl of a cloud must be"],
  [
    "no address of a cloud",
    () => Cloud.at(wrong(undefined)),
    "the address of a cloud must be a URL",
  ],
  [
    "an unknown credential",
    () => credentialNamed(wrong("x")),
    "no credential is called x: available are default,",
  ],
  ["no credential", () => credentialNamed(wrong(undefined)), "available are default,"],
  ["no contract", () => Contract.parse(wrong(undefined)), "a contract must be the text"],
  [
    "no history",
    () => new FoundryAgentClient({ address }).converse(wrong("Hi")),
    "the history of a conversation must be",
  ],
])("refuses %s in one sentence", (_, call, told) => {
  expect(refusalOf(call)).toContain(told);
});

test.each<[string, () => Promise<unknown>]>([
  ["input", () => new FoundryAgentClient({ address }).invoke(wrong(undefined))],
  ["a message", () => new FoundryAgentClient({ address }).sendActivity(wrong(undefined))],
  ["a body", () => new InvocationsClient({ address: agent }).invoke(wrong(undefined))],
])("%s must be given", async (what, call) => {
  await expect(call()).rejects.toMatchObject({
    name: "FoundryAgentError",
    cause: "request",
    message: expect.stringMatching(`^${what} must be .+, got undefined$`) as unknown,
  });
});

test("does not repeat a text that may be a token", () => {
  const given = wrong("eyJhbGciOi.secret.text");
  expect(refusalOf(() => new FoundryAgentClient({ address: given }))).toMatch(/, got a text$/);
});
