import { Cloud } from "../../../lib/tools/client/cloud";
import { send } from "../../../lib/tools/client/send";
import { testCredential } from "../../support/test-credential";
import { serveScript, type Scripted, type ScriptedServer } from "../../support/scripted-server";

/** Whoever sends to a server of this test. */
const SENDER = { credential: testCredential("token"), cloud: Cloud.PUBLIC };

let server: ScriptedServer | undefined;
afterEach(() => server?.close());

/** Answers one after the other; the last one again and again. */
async function answering(...answers: Scripted[]): Promise<ScriptedServer> {
  let at = 0;
  server = await serveScript(() => answers[Math.min(at++, answers.length - 1)] as Scripted);
  return server;
}

const SOON = { "retry-after": "0" };

test.each([
  ["too many calls", { status: 429, headers: SOON }],
  ["a service that names a time", { status: 503, headers: SOON }],
  ["an agent that starts", { status: 424, headers: SOON }],
])("asks again after %s, with the same body", async (_name, first) => {
  const { url, arrived } = await answering(first, { json: { fine: true } });
  const waits: string[] = [];
  const init = { method: "POST", body: "body" };
  const response = await send(url, init, { ...SENDER, onWait: (reason) => waits.push(reason) });
  expect(await response.json()).toEqual({ fine: true });
  expect(arrived.map(({ body }) => String(body))).toEqual(["body", "body"]);
  expect(waits).toEqual([`${first.status}: retrying in 0 s`]);
});

test.each([
  ["a service that names none", { status: 503 }],
  ["a fault of its own", { status: 500, headers: SOON }],
  ["a refusal", { status: 400, headers: SOON }],
])("does not ask again after %s", async (_name, first) => {
  const { url, arrived } = await answering(first);
  await expect(send(url, {}, SENDER)).rejects.toMatchObject({ status: first.status });
  expect(arrived).toHaveLength(1);
});

test("does not wait longer than it may, and says so", async () => {
  const { url, arrived } = await answering({ status: 429, headers: { "retry-after": "3600" } });
  await expect(send(url, {}, SENDER)).rejects.toMatchObject({
    cause: "throttled",
    message: expect.stringContaining(
      "the next attempt would be 3600 s later, but only 60 s of waiting are allowed",
    ) as unknown,
  });
  expect(arrived).toHaveLength(1);
});

test("a date to come back at is understood", async () => {
  const headers = { "retry-after": new Date(Date.now() + 3_600_000).toUTCString() };
  const { url } = await answering({ status: 429, headers });
  await expect(send(url, {}, { ...SENDER, maxWaitSeconds: 5 })).rejects.toThrow(
    "only 5 s of waiting",
  );
});

test("a wait ends when it is aborted", async () => {
  const { url } = await answering({ status: 429, headers: { "retry-after": "30" } });
  const controller = new AbortController();
  const sent = send(
    url,
    { signal: controller.signal },
    { ...SENDER, onWait: () => controller.abort() },
  );
  await expect(sent).rejects.toMatchObject({ name: "AbortError" });
});

test("nobody at that address is told by name", async () => {
  const { url } = await answering({});
  await server?.close();
  await expect(send(url, {}, SENDER)).rejects.toMatchObject({
    cause: "service",
    code: "ECONNREFUSED",
    message: `nothing answers at ${new URL(url).host} (ECONNREFUSED): is it running?`,
  });
});

test.each(["0", "-5", "Thu, 01 Jan 2015 00:00:00 GMT"])(
  "a service that always asks to come back at once, %s, is not asked forever",
  async (told) => {
    const { url, arrived } = await answering({ status: 429, headers: { "retry-after": told } });
    await expect(send(url, {}, { ...SENDER, maxWaitSeconds: 2 })).rejects.toThrow(
      "the next attempt would be 3 s later, but only 2 s of waiting are allowed",
    );
    expect(arrived).toHaveLength(3);
  },
);
