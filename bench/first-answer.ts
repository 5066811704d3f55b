import { httpsJson } from "../test/support/https-json";
import { startBuiltLocalAzure } from "./built-local-azure";

const STARTS = 11;

/** Milliseconds from the start of `foundry-agents local` as a process until it has answered a request: the median. */
export async function measureFirstAnswer(): Promise<number> {
  const times: number[] = [];
  for (let start = 0; start < STARTS; start++) times.push(await startAndAsk());
  return times.sort((a, b) => a - b)[Math.floor(STARTS / 2)] ?? 0;
}

async function startAndAsk(): Promise<number> {
  const begun = performance.now();
  const { url, certificateFile, stop } = await startBuiltLocalAzure();
  // Without a token it is refused: that is an answer too.
  await httpsJson(`${url}/subscriptions/any`, { trust: certificateFile });
  const time = performance.now() - begun;
  await stop();
  return time;
}
