import type { ResponseStreamEvent } from "openai/resources/responses/responses";
import type { Answer } from "../../../../lib/tools/local/http/exchange";
import { LocalWorld } from "../../../support/local-world";

/** The chunks of a streamed answer of the usual application. */
async function chunksOf(answer: Answer): Promise<Buffer[]> {
  const chunks: Buffer[] = [];
  for await (const chunk of answer.content ?? []) chunks.push(Buffer.from(chunk));
  return chunks;
}

function streamed(
  input: string,
  options: ConstructorParameters<typeof LocalWorld>[0] = {},
): { world: LocalWorld; answer: Answer } {
  const world = new LocalWorld(options);
  world.putApp();
  world.putDeployment();
  world.grant(world.people.alice);
  return { world, answer: world.invoke("alice", { input, stream: true }) };
}

/** Reads the events as a client does; the names stand in both lines of each. */
function parsed(text: string): ResponseStreamEvent[] {
  return text
    .split("\n\n")
    .slice(0, -1)
    .map((block) => {
      const [, name, data] = /^event: (\S+)\ndata: (.+)$/.exec(block) ?? [];
      const event = JSON.parse(data ?? "") as ResponseStreamEvent;
      expect(event.type).toBe(name);
      return event;
    });
}

test("streams the events of the Responses API, in their order and numbered", async () => {
  const { answer } = streamed("Hello");
  expect(answer).toMatchObject({
    status: 200,
    headers: { "content-type": "text/event-stream; charset=utf-8" },
  });
  const events = parsed(Buffer.concat(await chunksOf(answer)).toString());
  expect(events.map(({ sequence_number }) => sequence_number)).toEqual([...events.keys()]);
  const types = events.map(({ type }) => type.replace("response.", ""));
  expect(types.filter((type, index) => type !== types[index - 1])).toEqual([
    "created",
    "in_progress",
    "output_item.added",
    "content_part.added",
    "output_text.delta",
    "output_text.done",
    "content_part.done",
    "output_item.done",
    "completed",
  ]);
});

test("the pieces make up the text, and the last event is the whole response", async () => {
  const { answer } = streamed("Grüße  aus\nZürich 🚆");
  const events = parsed(Buffer.concat(await chunksOf(answer)).toString());
  const deltas = events.flatMap((event) =>
    event.type === "response.output_text.delta" ? [event.delta] : [],
  );
  const text = "alpha version 1 (deployment live) heard: Grüße  aus\nZürich 🚆";
  expect(deltas.length).toBeGreaterThan(5);
  expect(deltas.join("")).toBe(text);
  expect(events.at(-1)).toMatchObject({
    type: "response.completed",
    response: { status: "completed", store: false, output: [{ content: [{ text }] }] },
  });
  expect(events[0]).toMatchObject({ response: { status: "in_progress", output: [] } });
});

test("sends each event as one chunk, or cuts the stream anywhere when set to", async () => {
  const events = await chunksOf(streamed("Hello").answer);
  expect(events.every((chunk) => chunk.toString().startsWith("event: "))).toBe(true);
  const cut = await chunksOf(streamed("🚆", { behaviours: { streamChunkBytes: 1 } }).answer);
  expect(cut.every(({ length }) => length === 1)).toBe(true);
  expect(parsed(Buffer.concat(cut).toString()).length).toBe(events.length);
});

test("a refusal is a plain answer, not a stream", () => {
  const { world } = streamed("Hello");
  const answer = world.invoke("bob", { input: "Hello", stream: true });
  expect([answer.status, answer.content]).toEqual([403, undefined]);
});

test("a connection can be closed in the middle of a stream", async () => {
  const { world } = streamed("Hello");
  world.admin.fail({ path: "/responses", closeAfterBytes: 100 });
  const { content = [] } = world.invoke("alice", { input: "Hello", stream: true });
  const received: Uint8Array[] = [];
  const read = async () => {
    for await (const chunk of content) received.push(chunk);
  };
  await expect(read()).rejects.toThrow("closed after 100 bytes");
  expect(Buffer.concat(received)).toHaveLength(100);
  expect(world.invoke("alice").content).toBeUndefined();
});

test("makes each event when it is sent, so that a text of a million words takes no more than it has", async () => {
  const { answer } = streamed("a ".repeat(1_000_000));
  const before = process.memoryUsage().heapUsed;
  let count = 0;
  for await (const bytes of answer.content ?? []) {
    count += 1;
    expect(bytes.length).toBeGreaterThan(0);
    if (count > 20) break;
  }
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(50 * 1024 * 1024);
});
