import { join } from "node:path";
import ts from "typescript";
import { compilerOptions } from "./compiler";
import { wrapFragment } from "./fragment";
import type { MarkdownBlock } from "./markdown-block";

/** Blocks of Markdown files, compiled together against the library's sources. */
export class CompiledBlocks {
  private readonly program: ts.Program;

  constructor(blocks: MarkdownBlock[]) {
    const texts = new Map(blocks.map((block) => [pathOf(block), moduleOf(block)]));
    const options = compilerOptions();
    const host = ts.createCompilerHost(options, true);
    const { fileExists, readFile } = host;
    host.fileExists = (path) => texts.has(path) || fileExists(path);
    host.readFile = (path) => texts.get(path) ?? readFile(path);
    this.program = ts.createProgram([...texts.keys()], options, host);
  }

  /** The compiler's errors in a block: file, line and text. */
  faults(block: MarkdownBlock): string[] {
    const source = this.program.getSourceFile(pathOf(block));
    return [
      ...this.program.getSyntacticDiagnostics(source),
      ...this.program.getSemanticDiagnostics(source),
    ].map(({ start = 0, messageText }) => {
      const line = block.line + (source?.getLineAndCharacterOfPosition(start).line ?? 0);
      return `${block.file}:${line}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
    });
  }
}

/** The block as CommonJS. */
export function javascriptOf(block: MarkdownBlock): string {
  const module = ts.ModuleKind.CommonJS;
  const target = ts.ScriptTarget.ES2022;
  const compilerOptions = { target, module, esModuleInterop: true };
  return ts.transpileModule(moduleOf(block), { compilerOptions }).outputText;
}

function moduleOf({ code, isFragment }: MarkdownBlock): string {
  return isFragment ? wrapFragment(code) : code;
}

/** Next to this file, where imports resolve as they do here. */
function pathOf({ file, line }: MarkdownBlock): string {
  return join(__dirname, `${file.replace(/\W/g, "-")}-${line}.ts`);
}
