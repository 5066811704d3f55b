import ts from "typescript";
import { exportedSymbols, isPrivate } from "./exported-symbols";

/**
 * What other languages could not have in the public API of an index although jsii accepts it; jsii itself refuses the
 * rest.
 */
export function publicApiFaults(program: ts.Program, index: string): string[] {
  const api = new PublicApi(program.getTypeChecker());
  return [...exportedSymbols(program, index)].flatMap(([symbol, name]) => api.faults(symbol, name));
}

class PublicApi {
  constructor(private readonly checker: ts.TypeChecker) {}

  faults(symbol: ts.Symbol, name: string): string[] {
    const kinds = ts.SymbolFlags.Class | ts.SymbolFlags.Interface | ts.SymbolFlags.Enum;
    if (!(symbol.flags & kinds)) return [`${name} is not a class, interface or enum`];
    if (symbol.flags & ts.SymbolFlags.Enum) return [];
    return [...(symbol.members ?? []), ...(symbol.exports ?? [])].flatMap(([, member]) =>
      this.memberFaults(name, member),
    );
  }

  private memberFaults(owner: string, member: ts.Symbol): string[] {
    const [declaration] = member.declarations ?? [];
    const isMember = !(member.flags & (ts.SymbolFlags.Prototype | ts.SymbolFlags.TypeParameter));
    if (!declaration || !isMember || isPrivate(declaration)) return [];
    const name = `${owner}.${member.name}`;
    if (ts.isConstructorDeclaration(declaration)) {
      const signature = this.checker.getSignatureFromDeclaration(declaration);
      return signature ? this.constructorFaults(`new ${owner}`, signature) : [];
    }
    const type = this.checker.getTypeOfSymbol(member);
    if (!(member.flags & ts.SymbolFlags.Method)) return this.typeFaults(name, type);
    return this.methodFaults(name, type.getCallSignatures());
  }

  private methodFaults(name: string, signatures: readonly ts.Signature[]): string[] {
    return [
      ...(signatures.length > 1 ? [`${name} is overloaded`] : []),
      ...signatures.flatMap((signature) => [
        ...(signature.getTypeParameters() ? [`${name} is generic`] : []),
        ...this.parameterFaults(name, signature),
        ...this.typeFaults(`the result of ${name}`, signature.getReturnType()),
      ]),
    ];
  }

  /** Other languages spread the last struct into named arguments, next to the names of the positional ones. */
  private constructorFaults(name: string, signature: ts.Signature): string[] {
    const parameters = signature.getParameters();
    const last = parameters.at(-1);
    const struct = last && this.checker.getTypeOfSymbol(last).getNonNullableType();
    return [
      ...this.parameterFaults(name, signature),
      ...parameters
        .slice(0, -1)
        .filter((parameter) => struct?.getProperty(parameter.name))
        .map(
          (parameter) =>
            `${parameter.name} of ${name} is named like a property of its last argument`,
        ),
    ];
  }

  private parameterFaults(name: string, signature: ts.Signature): string[] {
    return signature
      .getParameters()
      .flatMap((parameter) =>
        this.typeFaults(`${parameter.name} of ${name}`, this.checker.getTypeOfSymbol(parameter)),
      );
  }

  /** Also of what is in a list or a map. */
  private typeFaults(name: string, type: ts.Type): string[] {
    const given = this.checker.getNonNullableType(type);
    if (given.flags & ts.TypeFlags.Any) return [`${name} is any`];
    if (given.isUnion()) return this.isOne(given) ? [] : [`${name} is a union`];
    const items = this.checker.isArrayType(given)
      ? this.checker.getTypeArguments(given as ts.TypeReference)
      : [given.getStringIndexType()];
    return items.flatMap((item) => (item ? this.typeFaults(name, item) : []));
  }

  /** `boolean` and enums are unions for the compiler only. */
  private isOne({ flags }: ts.Type): boolean {
    return (flags & (ts.TypeFlags.Boolean | ts.TypeFlags.EnumLike)) !== 0;
  }
}
