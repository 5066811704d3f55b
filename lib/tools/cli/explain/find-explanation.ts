import { UserError } from "../user-error";
import type { Explanation } from "./explanation";

/**
 * The explanation of a code, or of a whole message that holds one in brackets. Letter case does not matter. For an
 * unknown code, the error names those that may be meant.
 */
export function findExplanation(asked: string, explanations: readonly Explanation[]): Explanation {
  const [, bracketed] = /\[(\w+)\]/.exec(asked) ?? [];
  const code = bracketed ?? asked.trim();
  const found = explanations.find((explained) => isSame(explained.code, code));
  if (found !== undefined) return found;
  const near = explanations
    .map((explained) => explained.code)
    .filter((known) => isNear(known, code));
  throw new UserError(
    near.length === 0
      ? `there is no message ${JSON.stringify(code)}; foundry-agents explain lists all`
      : `there is no message ${JSON.stringify(code)}; did you mean ${near.join(" or ")}?`,
  );
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** A part of the code, or the code with a letter in four wrong. */
function isNear(known: string, typed: string): boolean {
  const [one, other] = [known.toLowerCase(), typed.toLowerCase()];
  if (other.length < 3) return false;
  return one.includes(other) || edits(one, other) <= other.length / 4;
}

/** How many letters to insert, delete or replace. */
function edits(one: string, other: string): number {
  let above = [...other, ""].map((_, column) => column);
  for (const [row, letter] of [...one].entries()) {
    const edited = [row + 1];
    for (const [column, wanted] of [...other].entries()) {
      const replaced = (above[column] ?? 0) + (letter === wanted ? 0 : 1);
      edited.push(Math.min(replaced, (above[column + 1] ?? 0) + 1, (edited[column] ?? 0) + 1));
    }
    above = edited;
  }
  return above.at(-1) ?? 0;
}
