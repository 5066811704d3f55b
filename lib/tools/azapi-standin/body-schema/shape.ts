/** What a part of a body may hold according to azapi's embedded schema. */
export type Shape =
  | TextShape
  | { readonly kind: "integer" }
  | { readonly kind: "boolean" }
  /** A text that should be one of these values; any other text passes too. */
  | { readonly kind: "openChoice"; readonly values: string[] }
  /** One of these values. */
  | { readonly kind: "choice"; readonly values: string[] }
  | { readonly kind: "literal"; readonly value: string }
  | { readonly kind: "anything" }
  | { readonly kind: "list"; readonly items: Shape }
  | { readonly kind: "map"; readonly items: Shape }
  | ObjectShape
  | VariantShape;

/** A text, and what azapi checks of it. */
export interface TextShape extends TextLimits {
  readonly kind: "text";
}

/** What a text must look like. */
export interface TextLimits {
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
}

/** An object with known properties and, unless `others` says what they may be, no others. */
export interface ObjectShape {
  readonly kind: "object";
  readonly properties: Properties;
  readonly others?: Shape;
}

/** An object in which the text at `discriminator` decides what else it may hold. */
export interface VariantShape {
  readonly kind: "variant";
  readonly discriminator: string;
  /** What every variant may hold. */
  readonly common: Properties;
  readonly variants: { readonly [value: string]: ObjectShape };
}

/** The properties of an object by name. */
export interface Properties {
  readonly [name: string]: Property;
}

/** One property of an object. */
export interface Property {
  readonly shape: Shape;
  readonly required?: boolean;
  /** Only the service sets it: a body that contains it is refused, and it goes into the default output. */
  readonly readOnly?: boolean;
}

export const text: Shape = { kind: "text" };
export const integer: Shape = { kind: "integer" };
export const boolean: Shape = { kind: "boolean" };
export const anything: Shape = { kind: "anything" };

export function limitedText(limits: TextLimits): Shape {
  return { kind: "text", ...limits };
}

export function openChoice(...values: string[]): Shape {
  return { kind: "openChoice", values };
}

export function choice(...values: string[]): Shape {
  return { kind: "choice", values };
}

export function list(items: Shape): Shape {
  return { kind: "list", items };
}

export function map(items: Shape): Shape {
  return { kind: "map", items };
}

export function object(properties: Properties): ObjectShape {
  return { kind: "object", properties };
}

/** An object with known properties and any others of one kind. */
export function openObject(properties: Properties, others: Shape): ObjectShape {
  return { kind: "object", properties, others };
}

/** A variant object whose variants hold nothing but the discriminator, except where `variants` adds properties. */
export function variant(
  discriminator: string,
  common: Properties,
  variants: { readonly [value: string]: Properties },
): VariantShape {
  const shapes = Object.entries(variants).map(([value, properties]): [string, ObjectShape] => [
    value,
    object({ [discriminator]: required({ kind: "literal", value }), ...properties }),
  ]);
  return { kind: "variant", discriminator, common, variants: Object.fromEntries(shapes) };
}

export function optional(shape: Shape): Property {
  return { shape };
}

export function required(shape: Shape): Property {
  return { shape, required: true };
}

export function readOnly(shape: Shape): Property {
  return { shape, readOnly: true };
}
