/**
 * `tsx steady-caller.ts`, with ENDPOINT and TOKEN in the environment: keeps calling with the `openai` client until
 * SIGTERM, pauses 20 ms after each answer, and prints each call as a line of JSON.
 */
import { setTimeout as pause } from "node:timers/promises";
import OpenAI from "openai";
import type { Call } from "./calls";

const PAUSE_MS = 20;

async function main(): Promise<void> {
  const client = new OpenAI({
    baseURL: process.env["ENDPOINT"] ?? "",
    apiKey: process.env["TOKEN"] ?? "",
    defaultQuery: { "api-version": "2025-11-15-preview" },
    maxRetries: 0,
  });
  let stopped = false;
  process.once("SIGTERM", () => (stopped = true));
  while (!stopped) {
    const at = Date.now();
    console.log(JSON.stringify({ at, ...(await call(client)) } satisfies Call));
    await pause(PAUSE_MS);
  }
}

async function call(client: OpenAI): Promise<Omit<Call, "at">> {
  try {
    const { metadata } = await client.responses.create({ model: "support-agent", input: "Hello" });
    const { agent_name, agent_version, deployment } = metadata ?? {};
    return { answeredBy: `${deployment}: ${agent_name} ${agent_version}` };
  } catch (error) {
    return { lost: error instanceof Error ? error.message : String(error) };
  }
}

void main();
