import { brokenAfter, inChunksOf } from "../../../../lib/tools/local/http/content";
import type { Content } from "../../../../lib/tools/local/http/exchange";

async function texts(content: Content): Promise<string[]> {
  const chunks: string[] = [];
  for await (const chunk of content) chunks.push(Buffer.from(chunk).toString("latin1"));
  return chunks;
}

test("cuts a stream into chunks of one size, within each piece", async () => {
  const content = [Buffer.from("abcde"), Buffer.from("fg")];
  expect(await texts(inChunksOf(2, content))).toEqual(["ab", "cd", "e", "fg"]);
});

test("an answer breaks after a number of bytes, whether JSON or a stream", async () => {
  const json = brokenAfter(5, { status: 200, body: { a: 1 } });
  expect(json).toMatchObject({
    status: 200,
    headers: { "content-type": "application/json; charset=utf-8" },
  });
  await expect(texts(json.content ?? [])).rejects.toThrow("closed after 5 bytes");
  const content = [Buffer.from("abc"), Buffer.from("def")];
  const streamed = brokenAfter(100, { status: 200, content, headers: { "content-type": "x/y" } });
  expect(streamed.headers).toEqual({ "content-type": "x/y" });
  await expect(texts(streamed.content ?? [])).rejects.toThrow("closed after 100 bytes");
});
