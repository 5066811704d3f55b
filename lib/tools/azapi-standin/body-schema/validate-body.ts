import { checkPart } from "./check-part";
import { apiVersionsOf, areAllVersionsKnown, bodyShape, KNOWN_NAMES } from "./known-types";
import { isMap, type Value } from "../values/value";

/** The faults in a type, or in a body of that type, in azapi 2.12.0's words (recorded 2026-08); `[]` when there are none. */
export function validateBody(typeAndVersion: string, body: Value): string[] {
  const shape = bodyShape(typeAndVersion);
  if (shape === undefined) return [unknownType(typeAndVersion)];
  if (!isMap(body)) return [];
  const faults = checkPart(shape, body, []);
  if (faults.length === 0) return [];
  return [
    failed(`the argument "body" is invalid:\n${faults.map((fault) => `${fault}\n`).join("")}`),
  ];
}

/**
 * azapi embeds every type in Azure, the stand-in a few: about another one it says what is missing here, instead of
 * sending people to a newer azapi.
 */
function unknownType(typeAndVersion: string): string {
  const [type = ""] = typeAndVersion.split("@");
  const supported = apiVersionsOf(type);
  if (supported.length === 0) {
    return `the stand-in for azapi does not know the resource type ${type}: it knows ${KNOWN_NAMES.join(", ")}. ${OFFICIAL}`;
  }
  if (!areAllVersionsKnown(type)) {
    return `the stand-in for azapi does not know the api-version of ${typeAndVersion}: of this type it knows ${supported.join(", ")}. ${OFFICIAL}`;
  }
  const versions = supported.join(", ");
  return failed(
    `the argument "type"'s api-version is invalid.\n The supported versions are [${versions}].\n`,
  );
}

const OFFICIAL =
  "To deploy it to Azure, use the official azapi, which may know it. " +
  "To rehearse against local Azure, leave it out of the stack that you rehearse.";

function failed(detail: string): string {
  return (
    `embedded schema validation failed: ${detail} You can try to update \`azapi\` provider to ` +
    "the latest version or disable the validation using the feature flag `schema_validation_enabled = false` " +
    "within the resource block"
  );
}
