import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import ts from "typescript";
import { ROOT } from "./root";

/** A file of the library, read without types: enough for rules about where things belong. */
export class SourceFile {
  /** Every `.ts` file below a folder of the repository, in order of path. */
  static allBelow(folder: string): SourceFile[] {
    return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".ts"))
      .sort()
      .map((path) => new SourceFile(join(folder, path).split(sep).join("/")));
  }

  private readonly tree: ts.SourceFile;

  constructor(
    /** Path from the repository's root, with slashes. */
    readonly path: string,
    readonly text: string = readFileSync(join(ROOT, path), "utf8"),
  ) {
    this.tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  }

  /** The room it is in: `azure`, or below a package `constructs/core`; "" for a package's own index. */
  get room(): string {
    return (
      /^lib\/((?!constructs\/|tools\/)[^/]+|(?:constructs|tools)\/[^/]+)\//.exec(this.path)?.[1] ??
      ""
    );
  }

  get lines(): number {
    return this.text.trimEnd().split("\n").length;
  }

  /** What it imports or exports from, types and imports on demand included: paths of our files, or package names. */
  get imports(): string[] {
    return this.nodes(specifierOf).map((specifier) => this.resolve(specifier));
  }

  /** The texts of its string literals and templates; comments do not count. */
  get strings(): string[] {
    return this.nodes((node) => (isText(node) ? node.text : undefined));
  }

  /** The same of its regular expressions, as they match slashes. */
  get patterns(): string[] {
    return this.nodes((node) =>
      ts.isRegularExpressionLiteral(node) ? node.text.replaceAll("\\/", "/") : undefined,
    );
  }

  /** How often a kind of syntax occurs in it. */
  count(matches: (node: ts.Node) => boolean): number {
    return this.nodes((node) => (matches(node) ? true : undefined)).length;
  }

  private nodes<T>(pick: (node: ts.Node) => T | undefined): T[] {
    const found: T[] = [];
    const visit = (node: ts.Node): void => {
      const picked = pick(node);
      if (picked !== undefined) found.push(picked);
      ts.forEachChild(node, visit);
    };
    visit(this.tree);
    return found;
  }

  private resolve(specifier: string): string {
    if (!specifier.startsWith(".")) return specifier;
    // Imports on demand name the compiled file.
    const base = join(ROOT, dirname(this.path), specifier.replace(/\.js$/, ""));
    const file = [`${base}.ts`, join(base, "index.ts"), base].find((path) => existsSync(path));
    return relative(ROOT, file ?? base)
      .split(sep)
      .join("/");
  }
}

function specifierOf(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
    return node.moduleSpecifier && isText(node.moduleSpecifier)
      ? node.moduleSpecifier.text
      : undefined;
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return isText(node.argument.literal) ? node.argument.literal.text : undefined;
  }
  if (ts.isCallExpression(node) && isLoad(node.expression)) {
    const [specifier] = node.arguments;
    return specifier && isText(specifier) ? specifier.text : undefined;
  }
  return undefined;
}

function isLoad(callee: ts.Expression): boolean {
  return callee.kind === ts.SyntaxKind.ImportKeyword || callee.getText() === "require";
}

function isText(node: ts.Node): node is ts.LiteralLikeNode {
  return (
    ts.isStringLiteralLike(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddleOrTemplateTail(node)
  );
}
