/** Measures calls to `ENDPOINT` and prints the figures as JSON. */
import { Agent, request } from "node:https";
import OpenAI from "openai";
import { ApplicationAddress } from "../lib/tools/client/application-address";
import { FoundryAgentClient } from "../lib/tools/client/foundry-agent-client";

const { ENDPOINT = "", TOKEN = "" } = process.env;
const API_VERSION = "2025-11-15-preview";
const CALLS = 200;
const SECONDS = 3;
const AT_ONCE = 32;

async function main(): Promise<void> {
  const address = ApplicationAddress.fromUrl(ENDPOINT);
  const token = { token: TOKEN, expiresOnTimestamp: Number.MAX_SAFE_INTEGER };
  const library = new FoundryAgentClient({
    address,
    credential: { getToken: () => Promise.resolve(token) },
  });
  const bare = new OpenAI({
    baseURL: address.openaiBaseUrl,
    apiKey: TOKEN,
    defaultQuery: { "api-version": API_VERSION },
  });
  const [invoke, openai] = await inTurn(
    () => library.invoke("Hello"),
    () => bare.responses.create({ input: "Hello" }),
  );
  const rate = await callsASecond(address.openaiBaseUrl);
  console.log(
    JSON.stringify({ "invoke ms": invoke, "bare openai ms": openai, "calls a second": rate }),
  );
}

/** The medians of several ways to call, which take turns. */
async function inTurn(...ways: (() => Promise<unknown>)[]): Promise<number[]> {
  const times = ways.map((): number[] => []);
  for (let call = 0; call < CALLS; call++) {
    for (const [index, way] of ways.entries()) {
      const begun = process.hrtime.bigint();
      await way();
      times[index]?.push(Number(process.hrtime.bigint() - begun) / 1e6);
    }
  }
  return times.map((each) => each.sort((a, b) => a - b)[CALLS / 2] ?? 0);
}

/** How many calls are answered, made with plain https to keep the cost of the caller low. */
async function callsASecond(baseUrl: string): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const end = Date.now() + SECONDS * 1000;
  let answered = 0;
  const keepCalling = async (): Promise<void> => {
    while (Date.now() < end) {
      await call(`${baseUrl}/responses?api-version=${API_VERSION}`, agent);
      answered += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, keepCalling));
  agent.destroy();
  return Math.round(answered / SECONDS);
}

function call(url: string, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${TOKEN}`, "content-type": "application/json" };
    const outgoing = request(url, { method: "POST", agent, headers }, (incoming) => {
      if (incoming.statusCode !== 200) reject(new Error(`status ${incoming.statusCode}`));
      incoming.resume().on("end", resolve);
    });
    outgoing.on("error", reject).end('{"input":"Hello"}');
  });
}

void main();
