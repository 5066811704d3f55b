import type { ErrorObject } from "ajv";
import { FoundryAgentError } from "./foundry-agent-error";
import { isObject, type JsonObject } from "./json";
import { jsonSchemaOf } from "./contract-schema";
import { reasonOf } from "./reason";

/** As many differences as people will read. */
const MOST = 5;

/** How a value differs from a schema of an OpenAPI document; each text names the place. */
export async function checkAgainst(
  schema: JsonObject,
  document: JsonObject,
  value: unknown,
): Promise<string[]> {
  const { Ajv2020 } = await import("ajv/dist/2020.js");
  const { default: addFormats } = await import("ajv-formats");
  const ajv = new Ajv2020({ allErrors: true, strict: false, validateSchema: false, logger: false });
  addFormats.default(ajv);
  try {
    // The schema is at the root, next to what it refers to.
    const validate = ajv.compile({
      ...(jsonSchemaOf(document) as JsonObject),
      ...(jsonSchemaOf(schema) as JsonObject),
    });
    validate(value);
    return told(validate.errors ?? []);
  } catch (error) {
    throw new FoundryAgentError(
      `the agent's contract cannot be used (${reasonOf(error)}): call it without validation`,
      "service",
    );
  }
}

function told(errors: ErrorObject[]): string[] {
  const texts = [...new Set(errors.map(textOf))];
  const more = texts.length - MOST;
  return more > 0 ? [...texts.slice(0, MOST), `and ${more} more`] : texts;
}

/** `body.items[0].name must be string` */
function textOf({ instancePath, message = "is wrong", params }: ErrorObject): string {
  const place = instancePath
    .split("/")
    .slice(1)
    .map((key) => (/^\d+$/.test(key) ? `[${key}]` : `.${key}`))
    .join("");
  return `body${place} ${message}${detail(params)}`;
}

/** What ajv leaves out of its sentence. */
function detail(params: unknown): string {
  if (!isObject(params)) return "";
  const { allowedValues, additionalProperty } = params;
  if (Array.isArray(allowedValues)) return `: ${allowedValues.map(String).join(", ")}`;
  return typeof additionalProperty === "string" ? `: ${additionalProperty}` : "";
}
