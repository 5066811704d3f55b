import { rememberToken } from "../../../lib/tools/client/secrets";
import { guardedContext } from "../../../lib/tools/cli/guarded-context";
import { painted } from "../../../lib/tools/cli/painted";
import { recordedContext, silentContext } from "../../support/command-contexts";

const TOKEN = "0.the-very-token-that-was-sent";
beforeAll(() => rememberToken(TOKEN));

/** What is left of what a command writes, at a terminal or in a pipe. */
function guarded(resultIsForTerminal: boolean) {
  const recorded = recordedContext({ resultIsForTerminal });
  return { ...recorded, ...guardedContext(recorded.context) };
}

test("a terminal gets no control sequences in lines, pieces and bytes, but our colors", async () => {
  const { context, finish, result } = guarded(true);
  context.print(`a\u001b[2Jb ${painted("red", "FAILED")}`);
  await context.write("c\u001b]0;ti");
  await context.write("tle\u0007d\n");
  const bytes = Buffer.from("é\u009b31mf\n");
  for (const byte of bytes) await context.write(Uint8Array.of(byte));
  await finish();
  expect(result()).toBe("ab \u001b[31mFAILED\u001b[0m\ncd\néf\n");
});

test("a pipe gets everything as it is", async () => {
  const { context, finish, result } = guarded(false);
  context.print("a\u001b[2J");
  await context.write("b\u001b");
  await context.write(Uint8Array.of(27, 10));
  await finish();
  expect(result()).toBe("a\u001b[2J\nb\u001b\u001b\n");
});

test("notes have no control sequences, wherever they go, and nothing that could be a token", () => {
  const { context, notes } = guarded(false);
  context.note(`a\u001b]0;x\u0007b Bearer abc ${TOKEN}`);
  expect(notes()).toBe("ab Bearer *** ***\n");
});

test.each([true, false])("a token is hidden in results, at a terminal: %s", async (isTerminal) => {
  const { context, finish, result } = guarded(isTerminal);
  context.print(`{"heard":"${TOKEN}"}`);
  for (const character of `I heard ${TOKEN}, and 0.the`) await context.write(character);
  await finish();
  expect(result()).toBe(`{"heard":"***"}\nI heard ***, and 0.the`);
});

test("a token is hidden in bytes that are piped on, and no other byte changes", async () => {
  const written: Buffer[] = [];
  const { context, finish } = guardedContext({
    ...silentContext(),
    write: (part) => Promise.resolve(void written.push(Buffer.from(part))),
  });
  const picture = Buffer.from([0xff, 0xd8, 0x00, 0x80, 0xc3]);
  await context.write(picture);
  await context.write(Buffer.from(TOKEN.slice(0, 9)));
  await context.write(Buffer.concat([Buffer.from(TOKEN.slice(9)), picture, Buffer.from("0.the")]));
  await finish();
  expect(Buffer.concat(written)).toEqual(
    Buffer.concat([picture, Buffer.from("***"), picture, Buffer.from("0.the")]),
  );
});

test("what was kept back stands before the next line", async () => {
  const { context, result } = guarded(false);
  await context.write("see 0.the");
  context.print("");
  expect(result()).toBe("see 0.the\n");
});

test("a token that was asked for is shown", () => {
  const { context, result } = guarded(true);
  context.printToken(TOKEN);
  expect(result()).toBe(`${TOKEN}\n`);
});
