import ts from "typescript";
import { exportedSymbols, isPrivate } from "./exported-symbols";

/**
 * What in the public API of an index other languages could not have (jsii's rules, of which jsii itself lets half
 * pass): only classes, interfaces and enums; their members of types that have a name there.
 */
export function publicApiFaults(program: ts.Program, index: string): string[] {
  return new PublicApi(program, index).faults();
}

type Declared = ts.ClassDeclaration | ts.InterfaceDeclaration;

class PublicApi {
  private readonly checker: ts.TypeChecker;
  private readonly exported: Map<ts.Symbol, string>;
  private readonly found: string[] = [];

  constructor(program: ts.Program, index: string) {
    this.checker = program.getTypeChecker();
    this.exported = exportedSymbols(program, index);
  }

  faults(): string[] {
    for (const [symbol, name] of this.exported) {
      const kinds = ts.SymbolFlags.Class | ts.SymbolFlags.Interface | ts.SymbolFlags.Enum;
      if (!(symbol.flags & kinds)) this.fault(name, "is no class, interface or enum");
      for (const declaration of symbol.declarations ?? []) {
        if (ts.isClassDeclaration(declaration)) this.checkClass(name, symbol, declaration);
        if (ts.isInterfaceDeclaration(declaration)) this.checkInterface(name, symbol, declaration);
      }
    }
    return this.found;
  }

  private checkClass(name: string, symbol: ts.Symbol, declaration: ts.ClassDeclaration): void {
    this.checkHeritage(name, declaration);
    this.checkOptionality(name, declaration);
    this.checkStatics(name, symbol, declaration);
    for (const member of [...(symbol.members ?? []), ...(symbol.exports ?? [])]) {
      this.checkMember(name, member[1]);
    }
  }

  private checkInterface(name: string, symbol: ts.Symbol, declaration: Declared): void {
    this.checkHeritage(name, declaration);
    const members = [...(symbol.members?.values() ?? [])];
    const hasName = /(^|\.)I[A-Z]/.test(name);
    for (const member of members) {
      this.checkMember(name, member);
      if (hasName) continue;
      const isMethod = member.flags & ts.SymbolFlags.Method;
      if (isMethod) this.fault(name, "has behavior and no name with I");
      else if (!isReadonly(member)) this.fault(`${name}.${member.name}`, "is not readonly");
    }
  }

  private checkHeritage(name: string, declaration: Declared): void {
    if (declaration.typeParameters) this.fault(name, "is generic");
    for (const { types } of declaration.heritageClauses ?? []) {
      for (const type of types) {
        this.checkType(`${name}'s base`, this.checker.getTypeAtLocation(type));
      }
    }
  }

  /** A member is as optional on the class as on its interface. */
  private checkOptionality(name: string, declaration: ts.ClassDeclaration): void {
    const type = this.checker.getTypeAtLocation(declaration);
    const clauses = declaration.heritageClauses ?? [];
    const implemented = clauses.filter(({ token }) => token === ts.SyntaxKind.ImplementsKeyword);
    for (const base of implemented.flatMap(({ types }) => types)) {
      for (const property of this.checker.getTypeAtLocation(base).getProperties()) {
        const own = type.getProperty(property.name);
        if (own && isOptional(own) !== isOptional(property)) {
          this.fault(`${name}.${property.name}`, "is not as optional as on its interface");
        }
      }
    }
  }

  /** No static member hides one of the base class behind another signature. */
  private checkStatics(name: string, symbol: ts.Symbol, declaration: ts.ClassDeclaration): void {
    const extended = declaration.heritageClauses?.find(
      ({ token }) => token === ts.SyntaxKind.ExtendsKeyword,
    );
    const base = extended?.types[0]?.expression;
    if (!base) return;
    const baseType = this.checker.getTypeAtLocation(base);
    for (const member of symbol.exports?.values() ?? []) {
      const hidden = member.name === "prototype" ? undefined : baseType.getProperty(member.name);
      if (hidden && this.spell(hidden) !== this.spell(member)) {
        this.fault(`${name}.${member.name}`, "differs from the static member that it hides");
      }
    }
  }

  private checkMember(owner: string, member: ts.Symbol): void {
    const declaration = member.declarations?.[0];
    const isMember = !(member.flags & (ts.SymbolFlags.Prototype | ts.SymbolFlags.TypeParameter));
    if (!declaration || !isMember || isPrivate(declaration)) return;
    const name = `${owner}.${member.name}`;
    const ownName = owner.replace(/^.*\./, "");
    if (member.name.toLowerCase() === ownName.toLowerCase())
      this.fault(name, "is named like its class");

    const type = this.checker.getTypeOfSymbol(member);
    if (ts.isConstructorDeclaration(declaration)) {
      const constructor = this.checker.getSignatureFromDeclaration(declaration);
      if (constructor) this.checkParameters(`new ${owner}`, constructor);
    } else if (member.flags & ts.SymbolFlags.Method) {
      if (/^get[A-Z]/.test(member.name)) this.fault(name, "would be a property in other languages");
      this.checkMethod(name, type.getCallSignatures());
    } else {
      this.checkType(name, type);
    }
  }

  private checkMethod(name: string, signatures: readonly ts.Signature[]): void {
    if (signatures.length > 1) this.fault(name, "is overloaded");
    for (const signature of signatures) {
      if (signature.getTypeParameters()) this.fault(name, "is generic");
      this.checkParameters(name, signature);
      this.checkType(`the result of ${name}`, signature.getReturnType());
    }
  }

  /** Other languages spread the last struct into named arguments, beside the names of the positional ones. */
  private checkParameters(name: string, signature: ts.Signature): void {
    const parameters = signature.getParameters();
    for (const parameter of parameters) {
      this.checkType(`${parameter.name} of ${name}`, this.checker.getTypeOfSymbol(parameter));
    }
    const last = parameters.at(-1);
    const struct = last && this.checker.getTypeOfSymbol(last).getNonNullableType();
    if (!struct || !this.isStruct(struct)) return;
    for (const parameter of parameters.slice(0, -1)) {
      if (struct.getProperty(parameter.name)) {
        this.fault(`${parameter.name} of ${name}`, "is named like a property of its last argument");
      }
    }
  }

  private isStruct(type: ts.Type): boolean {
    const name = type.getSymbol() && this.exported.get(type.getSymbol() as ts.Symbol);
    return (
      name !== undefined &&
      type.isClassOrInterface() &&
      !type.isClass() &&
      !/(^|\.)I[A-Z]/.test(name)
    );
  }

  private checkType(name: string, type: ts.Type): void {
    const fault = this.typeFault(type);
    if (fault !== undefined) this.fault(name, fault);
  }

  private typeFault(type: ts.Type): string | undefined {
    if (type.isUnion()) return this.unionFault(type);
    if (type.flags & ts.TypeFlags.Any) return "is any";
    if (type.flags & (PRIMITIVES | ts.TypeFlags.Unknown)) return undefined;
    if (type.flags & ts.TypeFlags.TypeParameter) return "is generic";
    if (type.flags & ts.TypeFlags.Intersection) return "is an intersection";
    if (this.checker.isTupleType(type)) return "is a tuple";
    if (this.checker.isArrayType(type)) return this.arrayFault(type);
    if (type.getCallSignatures().length > 0) return "is a function";

    const symbol = type.getSymbol();
    if (!symbol || symbol.flags & ts.SymbolFlags.TypeLiteral) return this.anonymousFault(type);
    return this.namedFault(symbol);
  }

  /** What is optional is a union with undefined; `boolean` and enums are unions for the compiler only. */
  private unionFault(type: ts.UnionType): string | undefined {
    const isNullable = type.types.some(({ flags }) => flags & ts.TypeFlags.Null);
    const given = this.checker.getNonNullableType(type);
    if (!isNullable && !given.isUnion()) return this.typeFault(given);
    const isOne = given.flags & (ts.TypeFlags.Boolean | ts.TypeFlags.EnumLike);
    return isOne && !isNullable ? undefined : "is a union";
  }

  private arrayFault(type: ts.Type): string | undefined {
    if (type.getSymbol()?.name === "ReadonlyArray") return "is a readonly array";
    const [item] = this.checker.getTypeArguments(type as ts.TypeReference);
    return item && this.typeFault(item);
  }

  private anonymousFault(type: ts.Type): string | undefined {
    const item = type.getStringIndexType();
    return item && type.getProperties().length === 0 ? this.typeFault(item) : "has no name";
  }

  private namedFault(symbol: ts.Symbol): string | undefined {
    const file = symbol.declarations?.[0]?.getSourceFile().fileName ?? "";
    if (/\/node_modules\/(cdktf|constructs)\//.test(file)) return undefined;
    if (this.exported.has(symbol)) return undefined;
    return `is a ${symbol.name}, which is not exported`;
  }

  private spell(member: ts.Symbol): string {
    return this.checker.typeToString(this.checker.getTypeOfSymbol(member));
  }

  private fault(name: string, text: string): void {
    this.found.push(`${name} ${text}`);
  }
}

const PRIMITIVES =
  ts.TypeFlags.String |
  ts.TypeFlags.Number |
  ts.TypeFlags.Boolean |
  ts.TypeFlags.BooleanLiteral |
  ts.TypeFlags.Undefined |
  ts.TypeFlags.Void |
  ts.TypeFlags.EnumLike;

function isOptional(member: ts.Symbol): boolean {
  return (member.flags & ts.SymbolFlags.Optional) !== 0;
}

function isReadonly(member: ts.Symbol): boolean {
  const declaration = member.declarations?.[0];
  if (!declaration) return true;
  return (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Readonly) !== 0;
}
