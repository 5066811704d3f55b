import { decodeValue, encodeValue } from "./protocol/dynamic-value";
import { withoutWriteOnly } from "./resources/planning";
import { DiagnosticError, wireDiagnostic } from "./protocol/diagnostic";
import { typeOfSchema } from "./schema/schema";
import { own } from "./values/own";
import type { Diagnostic } from "./protocol/diagnostic";
import type { Schema } from "./schema/schema";
import type { ValueMap } from "./values/value";

/** A configuration, plan or state on the wire. */
export interface WireValue {
  msgpack: Uint8Array;
}

/** A call about a type of resource or data source. */
export interface TypeCall {
  type_name: string;
}

/** Reads a configuration, plan or state; null when there is none. */
export function readRow(schema: Schema, wire: WireValue | null): ValueMap | null {
  if (wire === null || wire.msgpack.length === 0) return null;
  try {
    return decodeValue(wire.msgpack, typeOfSchema(schema)) as ValueMap | null;
  } catch (error) {
    throw new DiagnosticError(
      "Unreadable value",
      `the stand-in for azapi cannot read a value that Terraform sent: ${(error as Error).message}`,
    );
  }
}

/** What a call is about, by the name of its type. */
export function typeNamed<T>(
  types: { readonly [name: string]: T },
  { type_name: name }: TypeCall,
): T {
  const type = own(types, name);
  if (type !== undefined) return type;
  throw new DiagnosticError("Unknown type", `the stand-in for azapi does not emulate ${name}`);
}

/** Writes a plan or state, without write-only arguments. */
export function writeRow(schema: Schema, row: ValueMap | null): WireValue {
  const shown = row === null ? null : withoutWriteOnly(schema, row);
  return { msgpack: encodeValue(shown, typeOfSchema(schema)) };
}

/** The diagnostics in an answer. */
export function found(diagnostics: Diagnostic[]): { diagnostics: object[] } {
  return { diagnostics: diagnostics.map(wireDiagnostic) };
}
