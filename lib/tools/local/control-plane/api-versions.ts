import {
  AGENT_APPLICATION,
  AGENT_DEPLOYMENT,
  ROLE_ASSIGNMENT,
  ROLE_DEFINITION,
} from "../../../azure/resource-types";
import { apiVersionMissing, apiVersionRefused } from "../errors/service-errors";
import type { Services } from "../services/services";

/** Checks a request's api-version against those that its type is known to accept; gives it back. */
export function acceptedApiVersion(
  { behaviours, place }: Pick<Services, "behaviours" | "place">,
  type: string,
  version: string | null,
): string {
  if (version === null) throw apiVersionMissing();
  const supported = supportedVersions(behaviours.apiVersions, type);
  if (supported === undefined || supported.includes(version)) return version;
  throw apiVersionRefused(place.location, version, type.slice(type.indexOf("/") + 1), supported);
}

function supportedVersions(ofApplications: string[], type: string): string[] | undefined {
  const known: { readonly [type: string]: string[] } = {
    [AGENT_APPLICATION.toLowerCase()]: ofApplications,
    [AGENT_DEPLOYMENT.toLowerCase()]: ofApplications,
    [ROLE_ASSIGNMENT.toLowerCase()]: ["2022-04-01"],
    [ROLE_DEFINITION.toLowerCase()]: ["2022-04-01"],
  };
  return known[type.toLowerCase()];
}
