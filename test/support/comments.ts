import ts from "typescript";
import { exportedSymbols, isPrivate } from "./exported-symbols";

/**
 * Exports of an index without a doc comment, and settings that do not document their default. A class may leave that to
 * its interface or base.
 */
export function missingComments(program: ts.Program, index: string): string[] {
  const checker = program.getTypeChecker();
  return [...exportedSymbols(program, index)].flatMap(([symbol, name]) => [
    ...missing(checker, name, symbol),
    ...[...(symbol.members ?? []), ...(symbol.exports ?? [])]
      .map(([, member]) => member)
      .filter(isSeen)
      .flatMap((member) => missing(checker, `${name}.${member.name}`, member)),
  ]);
}

function missing(checker: ts.TypeChecker, name: string, symbol: ts.Symbol): string[] {
  const isSaid = symbol.getDocumentationComment(checker).length > 0;
  const isSetting = symbol.declarations?.some(ts.isPropertySignature) ?? false;
  const isOptional = isSetting && (symbol.flags & ts.SymbolFlags.Optional) !== 0;
  const tags = symbol.getJsDocTags(checker).map((tag) => tag.name);
  return [
    ...(isSaid ? [] : [`${name} has no comment`]),
    ...(isOptional && !tags.includes("default") ? [`${name} tells no @default`] : []),
  ];
}

function isSeen(member: ts.Symbol): boolean {
  const [declaration] = member.declarations ?? [];
  const kinds = ts.SymbolFlags.Property | ts.SymbolFlags.Method | ts.SymbolFlags.Accessor;
  return (member.flags & kinds) !== 0 && declaration !== undefined && !isInternal(declaration);
}

function isInternal(declaration: ts.Declaration): boolean {
  const isProtected = ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Protected;
  return isPrivate(declaration) || isProtected !== 0;
}
