/**
 * A `ts` block of a Markdown file.
 *
 * - ` ```ts ` is a whole program, with its imports: it compiles, and runs without an error.
 * - ` ```ts fragment ` is a few lines of a stack, without imports: it compiles and synthesizes in the
 *   surroundings that `fragment.ts` describes.
 */
export interface MarkdownBlock {
  readonly file: string;
  /** The line of the file on which the code starts. */
  readonly line: number;
  readonly code: string;
  readonly isFragment: boolean;
}

const OURS = ["ts", "ts fragment"];

/** The TypeScript blocks of a file. Any other spelling of the language would go untested, so it is refused. */
export function markdownBlocks(file: string, markdown: string): MarkdownBlock[] {
  const fences = [...markdown.matchAll(/^( *)```([^\n]*)\n(.*?)^\1```$/gms)];
  return fences.flatMap(({ index, 2: info = "", 3: code = "" }) => {
    const line = markdown.slice(0, index).split("\n").length + 1;
    if (OURS.includes(info)) return [{ file, line, code, isFragment: info !== "ts" }];
    if (!/^(tsx?|typescript|js|javascript)\b/.test(info)) return [];
    throw new Error(`${file}:${line - 1}: \`${info}\` is neither \`ts\` nor \`ts fragment\``);
  });
}
