import { isObject, type Json, type JsonObject } from "./json";

/** Attributes of every object in the state by address, with marks in parentheses. */
export interface State {
  readonly resources: { [address: string]: JsonObject };
  readonly outputs: JsonObject;
}

/** Reads a state file of Terraform: resources with their marks, outputs without their types. */
export function readState(text: string): State {
  if (text === "") return { resources: {}, outputs: {} };
  const { resources, outputs } = JSON.parse(text) as StateFile;
  return {
    resources: Object.fromEntries(
      resources.flatMap((resource) =>
        resource.instances.map((instance) => [
          addressOf(resource, instance),
          attributesOf(instance),
        ]),
      ),
    ),
    outputs: Object.fromEntries(Object.entries(outputs).map(([name, { value }]) => [name, value])),
  };
}

interface StateFile {
  readonly resources: StateResource[];
  readonly outputs: { [name: string]: { readonly value: Json } };
}

interface StateResource {
  readonly mode: "managed" | "data";
  readonly type: string;
  readonly name: string;
  readonly instances: StateInstance[];
}

interface StateInstance {
  readonly index_key?: string | number;
  readonly status?: "tainted";
  readonly deposed?: string;
  readonly attributes: JsonObject;
  readonly sensitive_attributes?: { readonly type: string; readonly value: Json }[][];
}

function addressOf({ mode, type, name }: StateResource, { index_key, deposed }: StateInstance) {
  const key = index_key === undefined ? "" : `[${JSON.stringify(index_key)}]`;
  const mark = deposed === undefined ? "" : " (deposed)";
  return `${mode === "data" ? "data." : ""}${type}.${name}${key}${mark}`;
}

function attributesOf({
  attributes,
  status,
  sensitive_attributes = [],
}: StateInstance): JsonObject {
  const known = Object.entries(attributes).filter(([, value]) => value !== null);
  return {
    ...Object.fromEntries(known.map(([name, value]) => [name, withoutType(value)])),
    ...(status === "tainted" ? { "(tainted)": true } : {}),
    ...(sensitive_attributes.length === 0
      ? {}
      : { "(sensitive)": sensitive_attributes.map(pathText).sort() }),
  };
}

/** An attribute without a fixed type is stored as a pair of value and type. */
function withoutType(value: Json): Json {
  const dynamic = isObject(value) && Object.keys(value).sort().join() === "type,value";
  return dynamic ? (value["value"] ?? null) : value;
}

function pathText(steps: { readonly value: Json }[]): string {
  return steps.map(({ value }) => stepText(value)).join(".");
}

/** Keys of maps and lists are themselves values with a type. */
function stepText(value: Json): string {
  return String(isObject(value) ? value["value"] : value);
}
