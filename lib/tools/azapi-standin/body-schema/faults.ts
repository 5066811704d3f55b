import { nearest } from "./nearest";

/** The faults that azapi 2.12.0 reports in a part of a body, word for word (recorded 2026-08). */

/** The path of a part of a body: keys and positions from the top. */
export type Path = readonly (string | number)[];

export function wrongKind(path: Path, expected: string, got: string): string {
  return `\`${path.join(".")}\` is invalid, expect \`${expected}\` but got \`${got}\``;
}

export function notExpected(path: Path, expected: string[]): string {
  const parent = path.slice(0, -1);
  const proposal = nearest(
    dotted(path),
    expected.map((name) => dotted([...parent, name])),
  );
  return `\`${path.join(".")}\` is not expected here. Do you mean \`${proposal.slice(1)}\`? `;
}

export function isReadOnly(path: Path): string {
  return `\`${path.join(".")}\` is not expected here, it's read only`;
}

export function isMissing(path: Path): string {
  return `\`${path.join(".")}\` is required, but no definition was found`;
}

export function noSuchValue(path: Path, value: string, values: string[]): string {
  const supported = values.join(", ");
  const proposal = nearest(value, values);
  return `\`${path.join(".")}\`'s value \`${value}\` is invalid. The supported values are [${supported}]. Do you mean \`${proposal}\`? `;
}

/** The texts about the form of a text are read in azapi's source. */
export function tooShort(path: Path, minLength: number): string {
  return `\`${path.join(".")}\` is invalid, string length is less than ${minLength}`;
}

export function tooLong(path: Path, maxLength: number): string {
  return `\`${path.join(".")}\` is invalid, string length is greater than ${maxLength}`;
}

export function noMatch(path: Path, pattern: string): string {
  return `\`${path.join(".")}\` is invalid, string does not match pattern ${pattern}`;
}

/** azapi compares paths with a leading dot, which counts when it looks for the nearest one. */
function dotted(path: Path): string {
  return path.map((key) => `.${key}`).join("");
}
