import { join } from "node:path";
import ts from "typescript";
import { ROOT } from "./root";

/**
 * Spreads that hand over more than the other side takes, which TypeScript does not notice: `{ ...props, name }` where
 * the props also hold settings for somebody else. Without a declared type on the other side, no props may be spread.
 */
export function wholeSpreads(program: ts.Program, path: string): string[] {
  const source = program.getSourceFile(join(ROOT, path));
  if (!source) throw new Error(`${path} is not in the program`);
  const checker = program.getTypeChecker();
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isSpreadAssignment(node)) found.push(...faults(checker, node));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function faults(checker: ts.TypeChecker, spread: ts.SpreadAssignment): string[] {
  const given = alternatives(checker, checker.getTypeAtLocation(spread.expression));
  const taken = checker.getContextualType(spread.parent);
  const text = `...${spread.expression.getText()}`;
  const takers = taken === undefined ? [] : alternatives(checker, taken);
  if (!takers.some((type) => isStruct(checker, type))) {
    return given.some(isProps) ? [`${text} hands over all props`] : [];
  }
  return given
    .flatMap((type) => checker.getPropertiesOfType(type))
    .filter(({ name }) => takers.every((type) => !checker.getPropertyOfType(type, name)))
    .map(({ name }) => `${text} hands over ${name}`);
}

function alternatives(checker: ts.TypeChecker, type: ts.Type): ts.Type[] {
  const given = checker.getNonNullableType(type);
  return given.isUnion() ? given.types : [given];
}

function isProps(type: ts.Type): boolean {
  return /(Props|Options|Attributes)$/.test(type.getSymbol()?.name ?? "");
}

/** Something that declares what it takes. */
function isStruct(checker: ts.TypeChecker, type: ts.Type): boolean {
  return !type.getStringIndexType() && checker.getPropertiesOfType(type).length > 0;
}
