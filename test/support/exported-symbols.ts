import { join } from "node:path";
import ts from "typescript";
import { ROOT } from "./root";

/** What an index exports, with its name; what a namespace holds counts as exported, under its full name. */
export function exportedSymbols(program: ts.Program, index: string): Map<ts.Symbol, string> {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(join(ROOT, index));
  const module = source && checker.getSymbolAtLocation(source);
  if (!module) throw new Error(`${index} exports nothing`);
  return exportsOf(checker, module, "");
}

function exportsOf(
  checker: ts.TypeChecker,
  module: ts.Symbol,
  prefix: string,
): Map<ts.Symbol, string> {
  const found = new Map<ts.Symbol, string>();
  for (const alias of checker.getExportsOfModule(module)) {
    const isAlias = (alias.flags & ts.SymbolFlags.Alias) !== 0;
    const symbol = isAlias ? checker.getAliasedSymbol(alias) : alias;
    const name = `${prefix}${alias.name}`;
    if (symbol.flags & ts.SymbolFlags.ValueModule) {
      for (const [inner, innerName] of exportsOf(checker, symbol, `${name}.`)) {
        found.set(inner, innerName);
      }
    } else {
      found.set(symbol, name);
    }
  }
  return found;
}

/** Members that are not visible to users; protected ones count as visible. */
export function isPrivate(declaration: ts.Declaration): boolean {
  const flags = ts.getCombinedModifierFlags(declaration);
  const { name } = declaration as ts.NamedDeclaration;
  const isHashed = name !== undefined && ts.isPrivateIdentifier(name);
  return (flags & ts.ModifierFlags.Private) !== 0 || isHashed;
}
