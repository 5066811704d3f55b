import { FoundryAgentError } from "../../../lib/tools/client/foundry-agent-error";
import { watchedAnswer } from "../../../lib/tools/client/watched-answer";

const URL_ = new URL("https://contoso.services.ai.azure.com/api");

/** An answer that begins, and ends with an error, as undici throws it. */
function breaking(code: string): Response {
  const error = new TypeError("terminated", { cause: Object.assign(new Error("x"), { code }) });
  let isBegun = false;
  return new Response(
    new ReadableStream({
      pull: (controller) => {
        if (isBegun) controller.error(error);
        else controller.enqueue(Buffer.from("{"));
        isBegun = true;
      },
    }),
    { status: 201, headers: { "x-request-id": "r" } },
  );
}

async function pieces({ body }: Response): Promise<unknown[]> {
  const all: unknown[] = [];
  for await (const piece of body ?? []) all.push(piece);
  return all;
}

test.each<[name: string, read: (answer: Response) => Promise<unknown>]>([
  ["as text", (answer) => answer.text()],
  ["as JSON", (answer) => answer.json()],
  ["as bytes", (answer) => answer.arrayBuffer()],
  ["piece by piece", pieces],
  ["as a copy", (answer) => answer.clone().text()],
])("a body that breaks off is told to whoever reads it %s", async (_name, read) => {
  await expect(read(watchedAnswer(breaking("UND_ERR_SOCKET"), URL_))).rejects.toMatchObject({
    name: "FoundryAgentError",
    cause: "service",
    code: "UND_ERR_SOCKET",
    message: "the answer was cut off before it was complete: try again",
  });
  await expect(read(watchedAnswer(breaking("UND_ERR_BODY_TIMEOUT"), URL_))).rejects.toMatchObject({
    name: "FoundryAgentError",
    cause: "timeout",
    message: expect.stringContaining("fell silent in the middle of its answer") as unknown,
  });
});

test("one that the reader ended is no failure", async () => {
  const answer = watchedAnswer(breaking("UND_ERR_SOCKET"), URL_, AbortSignal.abort());
  const error: unknown = await answer.text().catch((error: unknown) => error);
  expect(error).not.toBeInstanceOf(FoundryAgentError);
});

test("everything else stays as it is", async () => {
  const answer = watchedAnswer(breaking("x"), URL_);
  expect(answer.status).toBe(201);
  expect(answer.headers.get("x-request-id")).toBe("r");
  expect(await watchedAnswer(new Response("Grüße"), URL_).text()).toBe("Grüße");
  expect(await watchedAnswer(new Response(null, { status: 204 }), URL_).text()).toBe("");
});
