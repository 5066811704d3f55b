import type { ArmType } from "../arm-types/arm-type";
import { apiVersionMissing, apiVersionRefused } from "../errors/service-errors";
import type { Services } from "../services/services";

/** Checks a request's api-version against those that its type accepts, and returns it. */
export function acceptedApiVersion(
  { place }: Pick<Services, "place">,
  { type, apiVersions }: ArmType,
  version: string | null,
): string {
  if (version === null || version === "") throw apiVersionMissing();
  if (apiVersions.includes(version)) return version;
  throw apiVersionRefused(place.location, version, type.slice(type.indexOf("/") + 1), apiVersions);
}
