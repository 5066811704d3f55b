import { decode, encode, ExtData, ExtensionCodec } from "@msgpack/msgpack";
import { own } from "../values/own";
import { BigNumber, Dynamic, isMap, UNKNOWN } from "../values/value";
import type { Type } from "../values/type";
import type { Value, ValueMap } from "../values/value";

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

/** Deeper values would run out of stack. Terraform itself has no limit. */
const DEEPEST = 500;

/** Reads the MessagePack form of a value of the given type; throws when it is of another type. */
export function decodeValue(bytes: Uint8Array, type: Type): Value {
  return fromWire(decode(bytes, { extensionCodec, useBigInt64: true }), type, 0);
}

/** Writes a value of the given type as MessagePack. */
export function encodeValue(value: Value, type: Type): Uint8Array {
  return encode(toWire(value, type), { maxDepth: 3 * DEEPEST });
}

function fromWire(wire: unknown, type: Type, depth: number): Value {
  if (depth > DEEPEST) throw new Error(`it is nested more than ${DEEPEST} levels deep`);
  if (wire === null || wire === undefined) return null;
  if (wire === UNKNOWN) return UNKNOWN;
  if (type === "dynamic") return dynamicFromWire(wire, depth);
  if (type === "number") return numberFromWire(wire);
  if (typeof type === "string") return plainFromWire(wire, type);
  switch (type[0]) {
    case "list":
    case "set":
      return itemsOf(wire).map((item) => fromWire(item, type[1], depth + 1));
    case "tuple":
      return itemsOf(wire).map((item, index) =>
        fromWire(item, type[1][index] ?? "dynamic", depth + 1),
      );
    case "map":
      return mapEntries(objectOf(wire), (_key, item) => fromWire(item, type[1], depth + 1));
    case "object":
      return objectFromWire(objectOf(wire), type[1], depth + 1);
  }
}

function plainFromWire(wire: unknown, type: "string" | "bool"): Value {
  if (type === "string" && typeof wire === "string") return wire;
  if (type === "bool" && typeof wire === "boolean") return wire;
  throw new Error(`it has a ${typeof wire} in the place of a ${type}`);
}

/** Terraform sends every attribute of an object, and no others. */
function objectFromWire(
  wire: object,
  members: { readonly [attribute: string]: Type },
  depth: number,
): ValueMap {
  const missing = Object.keys(members).filter((name) => !Object.hasOwn(wire, name));
  if (missing.length > 0) throw new Error(`it lacks ${missing.join(", ")}`);
  return mapEntries(wire, (name, item) => {
    const type = own(members, name);
    if (type === undefined) throw new Error(`it should not have ${name}`);
    return fromWire(item, type, depth);
  });
}

function itemsOf(wire: unknown): unknown[] {
  if (Array.isArray(wire)) return wire as unknown[];
  throw new Error(`it has a ${typeof wire} in the place of a list`);
}

function objectOf(wire: unknown): object {
  if (typeof wire === "object" && wire !== null && !Array.isArray(wire)) return wire;
  throw new Error(`it has a ${typeof wire} in the place of an object`);
}

function dynamicFromWire(wire: unknown, depth: number): Value {
  const [typeJson, value] = itemsOf(wire);
  if (!(typeJson instanceof Uint8Array)) throw new Error("it has a value without its type");
  const type = JSON.parse(Buffer.from(typeJson).toString("utf8")) as Type;
  return new Dynamic(type, fromWire(value, type, depth));
}

/** Terraform sends a number that is neither an integer nor exactly a double as text. */
function numberFromWire(wire: unknown): Value {
  if (typeof wire === "number") return wire;
  if (typeof wire !== "bigint" && typeof wire !== "string") {
    throw new Error(`it has a ${typeof wire} in the place of a number`);
  }
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
