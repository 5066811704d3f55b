import type { TerraformProviderGeneratorMetadata } from "cdktf";
import { AZAPI_VERSION_CONSTRAINT } from "../../agreed/azapi-release";
import { isWithin, overlap, versionRange, type VersionRange } from "../../agreed/version-range";

/** Makes cdktf require the azapi provider for an element: a stack without it fails at synth. */
export function azapiMetadata(
  version: string = AZAPI_VERSION_CONSTRAINT,
): TerraformProviderGeneratorMetadata {
  return { providerName: "azapi", providerVersion: version };
}

/** Faults of a version constraint for azapi: none of its releases would understand what this library writes. */
export function checkAzapiVersion(prop: string, constraint: string | undefined): string[] {
  if (constraint === undefined) return [];
  const range = versionRange(constraint);
  if (range === undefined) {
    return [
      `${prop} must be a version constraint, such as "${AZAPI_VERSION_CONSTRAINT}", got ${JSON.stringify(constraint)}`,
    ];
  }
  if (overlap(range, SUPPORTED)) return [];
  return [
    `${prop} must allow a release of azapi that this library supports, ${AZAPI_VERSION_CONSTRAINT}, got ${JSON.stringify(constraint)}`,
  ];
}

/** Whether a valid constraint also allows releases that this library is not made for. */
export function isWide(constraint: string | undefined): boolean {
  const range = constraint === undefined ? undefined : versionRange(constraint);
  return range !== undefined && overlap(range, SUPPORTED) && !isWithin(range, SUPPORTED);
}

const SUPPORTED = versionRange(AZAPI_VERSION_CONSTRAINT) as VersionRange;
