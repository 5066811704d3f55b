import { decode, encode, ExtData, ExtensionCodec } from "@msgpack/msgpack";
import { BigNumber, Dynamic, isMap, UNKNOWN } from "../values/value";
import type { Type } from "../values/type";
import type { Value } from "../values/value";

/**
 * Unknown values travel as MessagePack extension 0, or 12 when Terraform adds what it knows about
 * them, which the stand-in ignores.
 */
const UNKNOWN_EXTENSIONS = [0, 12];
const UNKNOWN_EXTENSION = new ExtData(0, new Uint8Array(1));

const extensionCodec = new ExtensionCodec();
for (const type of UNKNOWN_EXTENSIONS) {
  extensionCodec.register({ type, encode: () => null, decode: () => UNKNOWN });
}

/** Reads the MessagePack form of a value of the given type. */
export function decodeValue(bytes: Uint8Array, type: Type): Value {
  return fromWire(decode(bytes, { extensionCodec, useBigInt64: true }), type);
}

/** Writes a value of the given type as MessagePack. */
export function encodeValue(value: Value, type: Type): Uint8Array {
  return encode(toWire(value, type));
}

function fromWire(wire: unknown, type: Type): Value {
  if (wire === null || wire === undefined) return null;
  if (wire === UNKNOWN) return UNKNOWN;
  if (type === "dynamic") return dynamicFromWire(wire);
  if (type === "number") return numberFromWire(wire);
  if (typeof type === "string") return wire as Value;
  switch (type[0]) {
    case "list":
    case "set":
      return (wire as unknown[]).map((item) => fromWire(item, type[1]));
    case "tuple":
      return (wire as unknown[]).map((item, index) => fromWire(item, type[1][index] ?? "dynamic"));
    case "map":
      return mapEntries(wire as object, (_key, item) => fromWire(item, type[1]));
    case "object":
      return mapEntries(wire as object, (key, item) => fromWire(item, type[1][key] ?? "dynamic"));
  }
}

function dynamicFromWire(wire: unknown): Value {
  const [typeJson, value] = wire as [Uint8Array, unknown];
  const type = JSON.parse(Buffer.from(typeJson).toString("utf8")) as Type;
  return new Dynamic(type, fromWire(value, type));
}

/** Terraform sends a number that is neither an integer nor exactly a double as text. */
function numberFromWire(wire: unknown): Value {
  if (typeof wire === "number") return wire;
  if (typeof wire === "bigint" && Number.isSafeInteger(Number(wire))) return Number(wire);
  return new BigNumber(String(wire));
}

function toWire(value: Value, type: Type): unknown {
  if (value === null) return null;
  if (value === UNKNOWN) return UNKNOWN_EXTENSION;
  if (value instanceof Dynamic) {
    return [Buffer.from(JSON.stringify(value.type)), toWire(value.value, value.type)];
  }
  if (value instanceof BigNumber) return value.text;
  if (Array.isArray(value)) {
    return value.map((item, index) => toWire(item, itemType(type, index)));
  }
  if (isMap(value))
    return mapEntries(value, (key, item) => toWire(item as Value, keyType(type, key)));
  return typeof value === "number" ? numberToWire(value) : value;
}

/** Integers beyond 64 bits travel as text, with the fewest digits that identify the double. */
function numberToWire(value: number): number | string {
  if (!Number.isInteger(value) || Number.isSafeInteger(value)) return value;
  if (Math.abs(value) < 2 ** 63) return String(BigInt(value));
  const [mantissa = "", exponent] = value.toExponential().split("e+");
  const [whole = "", fraction = ""] = mantissa.split(".");
  return whole + fraction.padEnd(Number(exponent), "0");
}

function itemType(type: Type, index: number): Type {
  if (type[0] === "list" || type[0] === "set") return type[1] as Type;
  if (type[0] === "tuple") return (type[1] as Type[])[index] ?? "dynamic";
  return "dynamic";
}

function keyType(type: Type, key: string): Type {
  if (type[0] === "map") return type[1] as Type;
  if (type[0] === "object") return (type[1] as { [name: string]: Type })[key] ?? "dynamic";
  return "dynamic";
}

function mapEntries<T>(source: object, convert: (key: string, item: unknown) => T) {
  return Object.fromEntries(
    Object.entries(source).map(([key, item]) => [key, convert(key, item)]),
  ) as { [key: string]: T };
}
