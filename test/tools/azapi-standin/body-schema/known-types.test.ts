import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import {
  AGENT_APPLICATION,
  AGENT_DEPLOYMENT,
  FOUNDRY_ACCOUNT,
  FOUNDRY_PROJECT,
  MODEL_DEPLOYMENT,
} from "../../../../lib/azure/resource-types";
import {
  apiVersionsOf,
  areAllVersionsKnown,
  bodyShape,
} from "../../../../lib/tools/azapi-standin/body-schema/known-types";
import type {
  Properties,
  Shape,
  TextLimits,
} from "../../../../lib/tools/azapi-standin/body-schema/shape";

test("knows the types that this library writes, and not every other one", () => {
  expect(apiVersionsOf("microsoft.authorization/ROLEASSIGNMENTS")).toEqual(["2022-04-01"]);
  expect(apiVersionsOf("Microsoft.Authorization/roleDefinitions")).toEqual(["2022-04-01"]);
  expect(apiVersionsOf("Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments")).toEqual([
    "2024-11-15",
  ]);
  expect(apiVersionsOf("Microsoft.Storage/storageAccounts")).toEqual([]);
  expect(bodyShape(`${AGENT_APPLICATION}@2031-01-01`)).toBeUndefined();
  expect(bodyShape(`${AGENT_APPLICATION}@2026-03-01`)?.properties["apiVersion"]?.shape).toEqual({
    kind: "literal",
    value: "2026-03-01",
  });
});

const EXTRACTS = resolve(__dirname, "../../../../../shared/azure/azapi-types");
const extracts = existsSync(EXTRACTS)
  ? readdirSync(EXTRACTS).filter((file) => file.endsWith(".extract.json"))
  : [];

for (const file of extracts) {
  const apiVersion = file.replace(/^types\.|\.extract\.json$/g, "");

  test.each([AGENT_APPLICATION, AGENT_DEPLOYMENT])(
    `has the shape that azapi embeds for ${apiVersion} of %s`,
    (type) => {
      const entries = JSON.parse(readFileSync(join(EXTRACTS, file), "utf8")) as Entry[];
      const embedded = entries.find(({ name }) => name === `${type}@${apiVersion}`);
      expect(apiVersionsOf(type)).toContain(apiVersion);
      expect(asEmbedded(bodyShape(`${type}@${apiVersion}`))).toEqual(
        resolved(embedded?.body, entries),
      );
    },
  );
}

const MORE = `${EXTRACTS}-more`;
const SURROUNDINGS = [FOUNDRY_ACCOUNT, FOUNDRY_PROJECT, MODEL_DEPLOYMENT].flatMap((type) =>
  ["2025-06-01", "2026-05-15-preview"].map((apiVersion) => ({
    type,
    apiVersion,
    file: join(
      MORE,
      `${type.replace("Microsoft.", "").replaceAll("/", ".")}.${apiVersion}.extract.json`,
    ),
  })),
);

for (const { type, apiVersion, file } of SURROUNDINGS.filter((one) => existsSync(one.file))) {
  test(`has the shape that azapi embeds for ${apiVersion} of ${type}`, () => {
    const entries = JSON.parse(readFileSync(file, "utf8")) as Entry[];
    expect(asEmbedded(bodyShape(`${type}@${apiVersion}`))).toEqual(
      resolved(entries[0]?.body, entries),
    );
  });
}

test("knows all api-versions of some types, and not of others", () => {
  expect(areAllVersionsKnown(AGENT_APPLICATION)).toBe(true);
  expect(areAllVersionsKnown(FOUNDRY_PROJECT)).toBe(true);
  expect(areAllVersionsKnown(FOUNDRY_ACCOUNT)).toBe(false);
  expect(areAllVersionsKnown("Microsoft.Storage/storageAccounts")).toBe(false);
  expect(apiVersionsOf(FOUNDRY_ACCOUNT)).toEqual(apiVersionsOf(FOUNDRY_PROJECT));
  expect(apiVersionsOf(MODEL_DEPLOYMENT)).toEqual(apiVersionsOf(FOUNDRY_PROJECT));
});

/** The parts of an entry in azapi's embedded schemas that checks use. */
interface Entry {
  readonly $type: string;
  readonly name?: string;
  readonly body?: Reference;
  readonly value?: string;
  readonly discriminator?: string;
  readonly elements?: Reference[] | { readonly [name: string]: Reference };
  readonly itemType?: Reference;
  readonly additionalProperties?: Reference;
  readonly properties?: EmbeddedProperties;
  readonly baseProperties?: EmbeddedProperties;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
}

interface Reference {
  readonly $ref: string;
}

interface EmbeddedProperties {
  readonly [name: string]: { readonly type: Reference; readonly flags: number };
}

const REQUIRED = 1;
const READ_ONLY = 2;

/** An embedded type with its references resolved, in the form that `asEmbedded` returns. */
function resolved(reference: Reference | undefined, entries: Entry[]): unknown {
  const entry = entries[Number(reference?.$ref.slice("#/".length))];
  const follow = (inner: Reference | undefined) => resolved(inner, entries);
  switch (entry?.$type) {
    case "ArrayType":
      return { list: follow(entry.itemType) };
    case "ObjectType":
      if (entry.additionalProperties === undefined) {
        return { object: resolvedProperties(entry.properties, entries) };
      }
      return Object.keys(entry.properties ?? {}).length === 0
        ? { map: follow(entry.additionalProperties) }
        : {
            object: resolvedProperties(entry.properties, entries),
            others: follow(entry.additionalProperties),
          };
    case "DiscriminatedObjectType":
      return {
        discriminator: entry.discriminator,
        common: resolvedProperties(entry.baseProperties, entries),
        variants: mapValues(entry.elements as { [name: string]: Reference }, follow),
      };
    case "UnionType":
      return { anyOf: (entry.elements as Reference[]).map(follow).map(String).sort() };
    case "StringType":
      return withLimits(entry);
    case "StringLiteralType":
      return `literal ${entry.value}`;
    default:
      return entry?.$type;
  }
}

function resolvedProperties(properties: EmbeddedProperties = {}, entries: Entry[]): unknown {
  return mapValues(properties, ({ type, flags }) => ({
    required: (flags & REQUIRED) > 0,
    readOnly: (flags & READ_ONLY) > 0,
    type: resolved(type, entries),
  }));
}

function asEmbedded(shape: Shape | undefined): unknown {
  switch (shape?.kind) {
    case "list":
      return { list: asEmbedded(shape.items) };
    case "map":
      return { map: asEmbedded(shape.items) };
    case "object":
      return {
        object: propertiesAsEmbedded(shape.properties),
        ...(shape.others === undefined ? {} : { others: asEmbedded(shape.others) }),
      };
    case "variant":
      return {
        discriminator: shape.discriminator,
        common: propertiesAsEmbedded(shape.common),
        variants: mapValues(shape.variants, asEmbedded),
      };
    case "openChoice":
      return { anyOf: [...shape.values.map((value) => `literal ${value}`), "StringType"].sort() };
    case "choice":
      return { anyOf: shape.values.map((value) => `literal ${value}`).sort() };
    case "text":
      return withLimits(shape);
    case "literal":
      return `literal ${shape.value}`;
    default:
      return { integer: "IntegerType", boolean: "BooleanType", anything: "AnyType" }[
        shape?.kind ?? "anything"
      ];
  }
}

/** A text, with what it must look like. */
function withLimits({ minLength, maxLength, pattern }: TextLimits): string {
  const limits = JSON.stringify({ minLength, maxLength, pattern });
  return limits === "{}" ? "StringType" : `StringType ${limits}`;
}

function propertiesAsEmbedded(properties: Properties): unknown {
  return mapValues(properties, ({ shape, required = false, readOnly = false }) => ({
    required,
    readOnly,
    type: asEmbedded(shape),
  }));
}

function mapValues<T>(values: { readonly [key: string]: T }, convert: (value: T) => unknown) {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, convert(value)] as const),
  );
}
