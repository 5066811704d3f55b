import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../../../lib/tools/cli/run";
import { recordedContext } from "../../../support/command-contexts";
import {
  responseOf,
  serveScript,
  streamOf,
  type Script,
  type Scripted,
  type ScriptedServer,
} from "../../../support/scripted-server";

const EVENTS = { "content-type": "text/event-stream" };

let directory: string;
let session: string;
let server: ScriptedServer;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "chat-"));
  session = join(directory, "talk.json");
});
afterEach(async () => {
  await server.close();
  rmSync(directory, { recursive: true });
});

/** The texts of the messages that a request holds. */
function said(body: Buffer): string[] {
  const { input } = JSON.parse(String(body)) as { input: { content: string }[] };
  return input.map(({ content }) => content);
}

/** Repeats how many messages it heard. */
const COUNT: Script = ({ body }) => {
  return { headers: EVENTS, pieces: streamOf("heard ", `${said(body).length}`) };
};

async function chat(script: Script, piped: string[], onInterrupt?: (stop: () => void) => void) {
  server = await serveScript(script, "secret");
  const app = `${server.url}/api/projects/support/applications/desk`;
  const { context, result, notes } = recordedContext({
    piped,
    environment: { IDENTITY_ENDPOINT: server.url },
    ...(onInterrupt && {
      onInterrupt: (listener: () => void) => {
        onInterrupt(listener);
        return () => undefined;
      },
    }),
  });
  const args = ["chat", "--app", app, "--credential", "local:alice", "--session", session];
  const code = await run(args, context);
  return { code, result: result(), notes: notes() };
}

function kept(): string[] {
  const { messages } = JSON.parse(readFileSync(session, "utf8")) as {
    messages: { content: string }[];
  };
  return messages.map(({ content }) => content);
}

test("each line is a turn, and the history goes along", async () => {
  const ended = await chat(COUNT, ["one\r\n\ntw", "o\nthree"]);
  expect(ended).toEqual({ code: 0, result: "heard 1\nheard 3\nheard 5\n", notes: "" });
  expect(server.arrived.map(({ body }) => said(body).at(-1))).toEqual(["one", "two", "three"]);
  expect(kept()).toEqual(["one", "heard 1", "two", "heard 3", "three", "heard 5"]);
});

test("a turn that fails ends it, and the session keeps those before", async () => {
  const ended = await chat(
    (request) => {
      return said(request.body).length > 1 ? { status: 500 } : COUNT(request);
    },
    ["one\ntwo\nthree\n"],
  );
  expect(ended).toMatchObject({ code: 18, result: "heard 1\n\n" });
  expect(kept()).toEqual(["one", "heard 1"]);
});

test("Ctrl-C in the middle of an answer leaves the session as it was", async () => {
  let stop = (): void => undefined;
  const ended = await chat(
    (request) => {
      if (said(request.body).length === 1) return COUNT(request);
      setImmediate(() => stop());
      return { headers: EVENTS, pieces: Array<string>(1000).fill(streamOf("more ")[1] ?? "") };
    },
    ["one\ntwo\n"],
    (listener) => (stop = listener),
  );
  expect(ended.code).toBe(130);
  expect(ended.notes).toBe("");
  expect(kept()).toEqual(["one", "heard 1"]);
});

test.each([
  ["is incomplete", { status: "incomplete" }, 24, "heard 1\nHalf\n"],
  ["failed", { status: "failed", error: { message: "oops" } }, 18, "heard 1\nHalf\n"],
  ["is empty", { output: [] }, 21, "heard 1\n\n"],
  [
    "asks for consent",
    { output: [{ type: "oauth_consent_request", consent_link: "https://consent.example/" }] },
    22,
    "heard 1\n\n",
  ],
])("a turn whose answer %s is not kept", async (_, parts, code, result) => {
  const ended = await chat(
    (request) => {
      if (said(request.body).length === 1) return COUNT(request);
      return { json: { ...responseOf("Half"), ...parts } };
    },
    ["one\ntwo\n"],
  );
  expect(ended).toMatchObject({ code, result });
  expect(kept()).toEqual(["one", "heard 1"]);
});

/** A conversation at a terminal: what is offered to be said again before each turn, and what is said. */
async function chatAtTerminal(script: Script, turns: string[]) {
  server = await serveScript(script, "secret");
  const offered: (string | undefined)[] = [];
  jest.doMock("@clack/prompts", () => ({
    intro: () => undefined,
    outro: () => undefined,
    isCancel: () => false,
    log: { message: () => undefined, step: () => undefined },
    text: ({ initialValue }: { initialValue?: string }) => {
      offered.push(initialValue);
      return Promise.resolve(turns.shift() ?? "");
    },
  }));
  const app = `${server.url}/api/projects/support/applications/desk`;
  const { context, notes } = recordedContext({
    isTerminal: true,
    environment: { IDENTITY_ENDPOINT: server.url },
  });
  const code = await run(["chat", "--app", app, "--credential", "local:alice"], context);
  jest.dontMock("@clack/prompts");
  return { code, offered, notes: notes() };
}

test("a turn that waits for consent is offered again at a terminal, other failures are not", async () => {
  const consent = { type: "oauth_consent_request", consent_link: "https://consent.example/" };
  const answers: Scripted[] = [
    { json: { ...responseOf(""), output: [consent] } },
    { json: responseOf("Good day") },
    { status: 500 },
  ];
  const ended = await chatAtTerminal(() => answers.shift() ?? {}, ["one", "one", "two"]);
  expect(ended.code).toBe(0);
  expect(ended.offered).toEqual([undefined, "one", undefined, undefined]);
  expect(ended.notes).toContain("This turn is not kept: the agent needs a person's consent");
  expect(ended.notes).toContain("open https://consent.example/, sign in");
});
