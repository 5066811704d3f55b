import { createInterface } from "node:readline";
import type { CommandContext } from "../command-context";
import type { ChatWindow } from "./chat-window";
import { writeAnswer } from "./write-answer";

/** A window for programs: each line of input is a turn, and each answer ends with a newline. */
export function openLineWindow({
  input,
  write,
}: Pick<CommandContext, "input" | "write">): ChatWindow {
  const lines = createInterface({ input, crlfDelay: Infinity });
  const next = lines[Symbol.asyncIterator]();
  return {
    ask: async () => {
      for (;;) {
        const { value, done } = await next.next();
        if (done) return undefined;
        if (value.trim() !== "") return value;
      }
    },
    show: (answer) => writeAnswer(answer, write),
    close: () => lines.close(),
  };
}
