import ts from "typescript";
import { exportedSymbols } from "./exported-symbols";
import type { MarkdownBlock } from "./markdown-block";
import { ROOT } from "./root";

/** A class whose doc comment has to show how it is used, with the block that does. */
export interface ShownClass {
  readonly name: string;
  readonly example: MarkdownBlock | undefined;
}

/** The constructs that an index exports, and every class of `testing`, each with its `@example`. */
export function shownClasses(program: ts.Program, index: string): ShownClass[] {
  const checker = program.getTypeChecker();
  return [...exportedSymbols(program, index)].flatMap(([symbol, name]) => {
    const declaration = symbol.declarations?.find(ts.isClassDeclaration);
    if (declaration === undefined) return [];
    const isShown = index.includes("/testing/") || isConstruct(checker, symbol);
    return isShown ? [{ name, example: exampleOf(declaration) }] : [];
  });
}

function isConstruct(checker: ts.TypeChecker, symbol: ts.Symbol): boolean {
  if (symbol.name === "Construct") return true;
  const type = checker.getDeclaredTypeOfSymbol(symbol);
  return (
    type.isClass() &&
    checker.getBaseTypes(type).some(({ symbol: base }) => isConstruct(checker, base))
  );
}

/** The first `@example` of a class. As jsii wants it, it has no fence; without imports, it is a fragment of a stack. */
function exampleOf(declaration: ts.ClassDeclaration): MarkdownBlock | undefined {
  const tag = ts.getJSDocTags(declaration).find(({ tagName }) => tagName.text === "example");
  if (tag === undefined) return undefined;
  const source = tag.getSourceFile();
  const [, ...lines] = source.text.slice(tag.pos, tag.end).split("\n");
  const code = lines
    .map((line) => line.replace(/^ *\*\/? ?/, ""))
    .join("\n")
    .trimEnd();
  return {
    file: source.fileName.slice(ROOT.length + 1),
    line: source.getLineAndCharacterOfPosition(tag.pos).line + 2,
    code,
    isFragment: !/^import /m.test(code),
  };
}
