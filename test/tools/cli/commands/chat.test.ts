import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../../../lib/tools/cli/run";
import { recordedContext } from "../../../support/command-contexts";
import {
  serveScript,
  streamOf,
  type Script,
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
