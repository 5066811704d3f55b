import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ApplicationAddress } from "../../../../lib/tools/client/application-address";
import type { Message } from "../../../../lib/tools/client/message";
import { readSession, writeSession } from "../../../../lib/tools/cli/chat/session-file";

const ADDRESS = ApplicationAddress.fromUrl(
  "https://c.services.ai.azure.com/api/projects/p/applications/a",
);
const OTHER = ApplicationAddress.fromUrl(
  "https://c.services.ai.azure.com/api/projects/p/applications/b",
);
const MESSAGES: Message[] = [
  { role: "user", content: "Grüße 🙂" },
  { role: "assistant", content: "Good day" },
];

let directory: string;
let file: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "session-"));
  file = join(directory, "talk.json");
});
afterEach(() => rmSync(directory, { recursive: true }));

test("what is written is read again, and nothing lies beside it", () => {
  expect(readSession(file, ADDRESS)).toEqual([]);
  writeSession(file, ADDRESS, MESSAGES);
  expect(readSession(file, ADDRESS)).toEqual(MESSAGES);
  expect(readdirSync(directory)).toEqual(["talk.json"]);
});

test("one with another application is refused", () => {
  writeSession(file, OTHER, MESSAGES);
  expect(() => readSession(file, ADDRESS)).toThrow("belongs to another application");
});

test.each(["", "{half", "[]", "null", '{"version":2}', '{"version":1,"application":"x"}'])(
  "%j is refused and left as it is",
  (text) => {
    writeFileSync(file, text);
    expect(() => readSession(file, ADDRESS)).toThrow("is not changed: choose another file");
    expect(readFileSync(file, "utf8")).toBe(text);
  },
);

test("a message of an unknown kind is refused", () => {
  writeSession(file, ADDRESS, MESSAGES);
  writeFileSync(file, readFileSync(file, "utf8").replace("assistant", "system"));
  expect(() => readSession(file, ADDRESS)).toThrow("does not contain a conversation");
});

test("where it cannot be written nothing is left behind", () => {
  const nowhere = join(directory, "none", "talk.json");
  expect(() => writeSession(nowhere, ADDRESS, MESSAGES)).toThrow("cannot be written");
  expect(existsSync(join(directory, "none"))).toBe(false);
});
