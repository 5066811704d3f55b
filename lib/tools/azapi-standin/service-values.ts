import { decodeValue, encodeValue } from "./protocol/dynamic-value";
import { withoutWriteOnly } from "./resources/planning";
import { wireDiagnostic } from "./protocol/diagnostic";
import { typeOfSchema } from "./schema/schema";
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
export function readRow(schema: Schema, { msgpack }: WireValue): ValueMap | null {
  return decodeValue(msgpack, typeOfSchema(schema)) as ValueMap | null;
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
