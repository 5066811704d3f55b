import { isUtf8 } from "node:buffer";
import { DiagnosticError } from "./protocol/diagnostic";
import { toGoJson } from "./values/go-json";
import { isJsonObject, type Json, type JsonObject } from "./values/json";
import { own } from "./values/own";
import type { PrivateData } from "./resources/resource-type";

/*
 * Terraform keeps what a provider remembers with a resource as bytes in its state. azapi 2.12 stores it as Terraform's
 * plugin framework does, as an object of JSON whose values are themselves JSON, in base64 (read in the sources of both,
 * and measured with a state of each). The stand-in does the same, so that a state can pass from one to the other.
 */

/** Its value is `{"hash": …}`: the SHA-256 of the last `sensitive_body`, in base64. */
const SENSITIVE_BODY = "sensitive_body";

/** Its value is a list of paths. */
const IGNORED = "ignore_body_changes";

/**
 * Reads what was remembered with a resource. What is not JSON inside is left out: release 0.1.0 of the stand-in wrote
 * another format, of which nothing is kept, so a resource with `sensitive_body` is written once more.
 */
export function readPrivate(bytes: Uint8Array): PrivateData {
  if (bytes.length === 0) return {};
  const entries = Object.entries(parse(bytes)).flatMap(([key, encoded]): [string, Json][] => {
    const value = decoded(encoded);
    return value === undefined ? [] : [[key, value]];
  });
  const {
    [SENSITIVE_BODY]: sensitive,
    [IGNORED]: ignored,
    ...others
  } = Object.fromEntries(entries);
  const hash = isJsonObject(sensitive) ? own(sensitive, "hash") : undefined;
  return {
    ...(typeof hash === "string" ? { sensitiveBody: hash } : {}),
    ...(isTexts(ignored) ? { ignoreBodyChanges: ignored } : {}),
    ...(Object.keys(others).length === 0 ? {} : { others }),
  };
}

/** Writes what is to be remembered with a resource; no bytes when that is nothing. */
export function writePrivate({
  sensitiveBody,
  ignoreBodyChanges,
  others,
}: PrivateData): Uint8Array {
  const data: JsonObject = {
    ...others,
    ...(sensitiveBody === undefined ? {} : { [SENSITIVE_BODY]: { hash: sensitiveBody } }),
    ...(ignoreBodyChanges === undefined ? {} : { [IGNORED]: ignoreBodyChanges }),
  };
  if (Object.keys(data).length === 0) return new Uint8Array();
  const encoded = Object.entries(data).map(([key, value]) => [key, inBase64(toGoJson(value))]);
  return Buffer.from(toGoJson(Object.fromEntries(encoded) as JsonObject));
}

function parse(bytes: Uint8Array): JsonObject {
  try {
    const json = JSON.parse(Buffer.from(bytes).toString()) as Json;
    if (isJsonObject(json)) return json;
  } catch {
    // Told below.
  }
  throw new DiagnosticError(
    "Error Decoding Private State",
    "the private state of the resource is not an object of JSON: neither azapi nor its stand-in wrote it",
  );
}

function decoded(encoded: Json): Json | undefined {
  if (typeof encoded !== "string") return undefined;
  const bytes = Buffer.from(encoded, "base64");
  if (!isUtf8(bytes)) return undefined;
  try {
    return JSON.parse(bytes.toString()) as Json;
  } catch {
    return undefined;
  }
}

function isTexts(value: Json | undefined): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

function inBase64(text: string): string {
  return Buffer.from(text).toString("base64");
}
