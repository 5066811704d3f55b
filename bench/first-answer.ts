import { httpsJson } from "../test/support/https-json";
import { startBuiltLocalAzure } from "./built-local-azure";

const STARTS = 11;

/** The median time in ms from the start of the process `foundry-agents local` to its first answer. */
export async function measureFirstAnswer(): Promise<number> {
  const times: number[] = [];
  for (let start = 0; start < STARTS; start++) times.push(await startAndAsk());
  return times.sort((a, b) => a - b)[Math.floor(STARTS / 2)] ?? 0;
}

async function startAndAsk(): Promise<number> {
  const begun = performance.now();
  const { url, certificateFile, stop } = await startBuiltLocalAzure();
  // It is refused without a token, which is an answer too.
  await httpsJson(`${url}/subscriptions/any`, { trust: certificateFile });
  const time = performance.now() - begun;
  await stop();
  return time;
}
