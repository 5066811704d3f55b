import { run } from "../../../../lib/tools/cli/run";
import { recordedContext } from "../../../support/command-contexts";
import {
  responseOf,
  serveScript,
  streamOf,
  type Script,
  type ScriptedServer,
} from "../../../support/scripted-server";

let server: ScriptedServer;
afterEach(() => server.close());

async function invoke(script: Script, args: string[], piped: string[] = []) {
  server = await serveScript(script, "secret");
  const app = `${server.url}/api/projects/support/applications/desk`;
  const { context, result, notes } = recordedContext({
    piped,
    environment: { IDENTITY_ENDPOINT: server.url },
  });
  const code = await run(["invoke", ...args, "--app", app, "--credential", "local:alice"], context);
  return { code, result: result(), notes: notes() };
}

const ANSWER = { json: responseOf("Good day") };
const STREAM = { headers: { "content-type": "text/event-stream" }, pieces: streamOf("Gr", "üße") };

test("prints the answer, and nothing else", async () => {
  expect(await invoke(() => ANSWER, ["Hello"])).toEqual({
    code: 0,
    result: "Good day\n",
    notes: "",
  });
});

test("takes the text that is piped in", async () => {
  await invoke(() => ANSWER, [], ["Hello ", "there"]);
  expect(JSON.parse(String(server.arrived[0]?.body))).toEqual({ input: "Hello there" });
});

test("prints the whole response as JSON", async () => {
  const { result } = await invoke(() => ANSWER, ["Hello", "--json"]);
  expect(JSON.parse(result)).toMatchObject({ id: "resp_1", output_text: "Good day" });
});

test("prints a stream as it comes, or its events", async () => {
  expect((await invoke(() => STREAM, ["Hello", "--stream"])).result).toBe("Grüße\n");
  await server.close();
  const { result } = await invoke(() => STREAM, ["Hello", "--stream", "--json"]);
  const types = result
    .trimEnd()
    .split("\n")
    .map((line) => (JSON.parse(line) as { type: string }).type);
  expect(types).toEqual([
    "response.created",
    "response.output_text.delta",
    "response.output_text.delta",
    "response.completed",
  ]);
});

test("tells that it waits, beside the result", async () => {
  let asked = 0;
  const busy = { status: 429, headers: { "retry-after": "0" }, json: { error: { code: "Busy" } } };
  const ended = await invoke(() => (asked++ === 0 ? busy : ANSWER), ["Hello"]);
  expect(ended).toEqual({ code: 0, result: "Good day\n", notes: "429 Busy: retrying in 0 s\n" });
});
