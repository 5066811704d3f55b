import type { Answer, Content } from "./exchange";

/** The same bytes in chunks of one size, which may begin and end within a character. */
export async function* inChunksOf(size: number, content: Content): AsyncGenerator<Uint8Array> {
  for await (const bytes of content) {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
}

/** The same answer, with its connection closed after this many bytes. */
export function brokenAfter(count: number, { body, ...answer }: Answer): Answer {
  const type = { "content-type": "application/json; charset=utf-8" };
  const whole = body === undefined ? [] : [Buffer.from(JSON.stringify(body))];
  const content = firstBytes(count, answer.content ?? whole);
  return { ...answer, content, headers: { ...type, ...answer.headers } };
}

async function* firstBytes(count: number, content: Content): AsyncGenerator<Uint8Array> {
  let left = count;
  for await (const bytes of content) {
    if (left <= 0) break;
    yield bytes.subarray(0, left);
    left -= bytes.length;
  }
  throw new Error(`closed after ${count} bytes by a fault`);
}
