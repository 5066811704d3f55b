import {
  isMissing,
  isReadOnly,
  noMatch,
  noSuchValue,
  notExpected,
  tooLong,
  tooShort,
  wrongKind,
  type Path,
} from "./faults";
import { BigNumber, Dynamic, isMap, Unknown, type Value, type ValueMap } from "../values/value";
import { own } from "../values/own";
import type { ObjectShape, Properties, Shape, TextLimits, VariantShape } from "./shape";

/** azapi's faults in a part of a body, one text each. What is null or known only after apply passes. */
export function checkPart(shape: Shape, value: Value, path: Path): string[] {
  if (value === null || value instanceof Unknown) return [];
  if (value instanceof Dynamic) return checkPart(shape, value.value, path);
  switch (shape.kind) {
    case "text":
      return typeof value === "string"
        ? checkText(shape, value, path)
        : [wrongKind(path, "string", goType(value))];
    case "openChoice":
      return typeof value === "string" ? [] : [noSuchValue(path, "", shape.values)];
    case "choice":
      return checkChoice(shape.values, value, path);
    case "literal":
      return value === shape.value ? [] : [wrongKind(path, shape.value, String(value))];
    case "integer":
      return isNumber(value) ? [] : [wrongKind(path, "integer", goType(value))];
    case "boolean":
    case "anything":
      return [];
    case "list":
      if (!Array.isArray(value)) return [wrongKind(path, "array", goType(value))];
      return value.flatMap((item, index) => checkPart(shape.items, item, [...path, index]));
    case "map":
    case "object":
    case "variant":
      return isMap(value)
        ? checkMap(shape, value, path)
        : [wrongKind(path, "object", goType(value))];
  }
}

/** azapi counts the bytes of a text. */
function checkText({ minLength, maxLength, pattern }: TextLimits, value: string, path: Path) {
  const length = Buffer.byteLength(value);
  if (minLength !== undefined && length < minLength) return [tooShort(path, minLength)];
  if (maxLength !== undefined && length > maxLength) return [tooLong(path, maxLength)];
  if (pattern === undefined || new RegExp(pattern).test(value)) return [];
  return [noMatch(path, pattern)];
}

function checkChoice(values: string[], value: Value, path: Path): string[] {
  const given = typeof value === "string" ? value : "";
  return values.includes(given) ? [] : [noSuchValue(path, given, values)];
}

function checkMap(
  shape: Extract<Shape, { kind: "map" | "object" | "variant" }>,
  value: ValueMap,
  path: Path,
): string[] {
  switch (shape.kind) {
    case "map":
      return Object.entries(value).flatMap(([key, item]) =>
        checkPart(shape.items, item, [...path, key]),
      );
    case "object":
      return checkObject(shape, value, path);
    case "variant":
      return checkVariant(shape, value, path);
  }
}

function checkObject({ properties, others }: ObjectShape, value: ValueMap, path: Path): string[] {
  const strangers = Object.entries(value).filter(([key]) => own(properties, key) === undefined);
  return [
    ...checkProperties(properties, value, path),
    ...strangers.flatMap(([key, item]) =>
      others === undefined
        ? [notExpected([...path, key], Object.keys(properties))]
        : checkPart(others, item, [...path, key]),
    ),
  ];
}

/** Checks the known properties that are present, and reports the required ones that are missing. */
function checkProperties(properties: Properties, value: ValueMap, path: Path): string[] {
  return Object.entries(properties).flatMap(([key, { shape, required, readOnly }]) => {
    const place = [...path, key];
    const item = own(value, key);
    if (item === undefined) return required && !isNameOfResource(place) ? [isMissing(place)] : [];
    return readOnly ? [isReadOnly(place)] : checkPart(shape, item, place);
  });
}

/** The name of a resource is a separate argument. */
function isNameOfResource(path: Path): boolean {
  return path.length === 1 && path[0] === "name";
}

/** What is not common to all variants is judged by the variant that the discriminator names. */
function checkVariant(shape: VariantShape, value: ValueMap, path: Path): string[] {
  const { discriminator, common, variants } = shape;
  const others = Object.entries(value).filter(([key]) => own(common, key) === undefined);
  return [
    ...checkProperties(common, value, path),
    ...checkOwn(
      own(value, discriminator),
      Object.fromEntries(others),
      { discriminator, variants },
      path,
    ),
  ];
}

function checkOwn(
  name: Value | undefined,
  others: ValueMap,
  { discriminator, variants }: Pick<VariantShape, "discriminator" | "variants">,
  path: Path,
): string[] {
  const place = [...path, discriminator];
  if (name === undefined) return [isMissing(place)];
  if (name === null || name instanceof Unknown) return [];
  if (typeof name !== "string") return [wrongKind(place, "string", goType(name))];
  const shape = own(variants, name);
  if (shape === undefined) return [noSuchValue(place, name, Object.keys(variants))];
  return checkObject(shape, others, path);
}

function isNumber(value: Value): boolean {
  return typeof value === "number" || value instanceof BigNumber;
}

/** azapi names the types of values as Go does. A body written in the configuration holds only tuples and objects. */
function goType(value: Value): string {
  if (isNumber(value)) return "basetypes.NumberValue";
  if (typeof value === "boolean") return "basetypes.BoolValue";
  if (Array.isArray(value)) return "basetypes.TupleValue";
  return isMap(value) ? "basetypes.ObjectValue" : "basetypes.StringValue";
}
