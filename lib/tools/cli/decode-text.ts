/**
 * Text in UTF-8, or in UTF-16 if it begins with the mark of that, as Windows PowerShell writes what a command prints.
 * The mark is left out.
 */
export function decodeText(bytes: Uint8Array): string {
  const [encoding] = MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte)) ?? UTF8;
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new Error(`it is not text in ${encoding.toUpperCase()}`);
  }
}

const UTF8: Mark = ["utf-8", []];
const MARKS: readonly Mark[] = [
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

type Mark = readonly [encoding: string, mark: readonly number[]];
