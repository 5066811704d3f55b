import { checkPart } from "./check-part";
import { apiVersionsOf, bodyShape } from "./known-types";
import { isMap, type Value } from "../values/value";

/** azapi 2.12.0's faults in a type, or in a body of that type (recorded 2026-08); `[]` when there are none. */
export function validateBody(typeAndVersion: string, body: Value): string[] {
  const shape = bodyShape(typeAndVersion);
  if (shape === undefined) return [failed(unknownType(typeAndVersion))];
  if (!isMap(body)) return [];
  const faults = checkPart(shape, body, []);
  if (faults.length === 0) return [];
  return [
    failed(`the argument "body" is invalid:\n${faults.map((fault) => `${fault}\n`).join("")}`),
  ];
}

function unknownType(typeAndVersion: string): string {
  const [type = ""] = typeAndVersion.split("@");
  const supported = apiVersionsOf(type);
  if (supported.length === 0) {
    return `the argument "type" is invalid.\n resource type ${type} can't be found.\n`;
  }
  const versions = supported.join(", ");
  return `the argument "type"'s api-version is invalid.\n The supported versions are [${versions}].\n`;
}

function failed(detail: string): string {
  return (
    `embedded schema validation failed: ${detail} You can try to update \`azapi\` provider to ` +
    "the latest version or disable the validation using the feature flag `schema_validation_enabled = false` " +
    "within the resource block"
  );
}
