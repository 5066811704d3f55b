/**
 * Unicode keeps these characters for a program's own use: no text has them. In the output they become a terminal's
 * colors, after every other control sequence is gone from it.
 */
const MARKS = new Map([
  ["\ufdd0", "\u001b[0m"],
  ["\ufdd1", "\u001b[31m"],
  ["\ufdd2", "\u001b[32m"],
  ["\ufdd3", "\u001b[33m"],
  ["\ufdd4", "\u001b[36m"],
  ["\ufdd5", "\u001b[90m"],
]);

/** Names of the colors. */
export type Color = "red" | "green" | "yellow" | "cyan" | "gray";

const MARK_OF: { readonly [color in Color]: string } = {
  red: "\ufdd1",
  green: "\ufdd2",
  yellow: "\ufdd3",
  cyan: "\ufdd4",
  gray: "\ufdd5",
};

/** A text that a terminal shows in a color. */
export function painted(color: Color, text: string): string {
  return `${MARK_OF[color]}${text}\ufdd0`;
}

/** The text with a terminal's sequences in place of the marks. */
export function withColors(text: string): string {
  return text.replace(/[\ufdd0-\ufdd5]/g, (mark) => MARKS.get(mark) ?? "");
}
