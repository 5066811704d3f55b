import { Cloud } from "../../client/cloud";
import { isLocal } from "../../client/local-host";
import type { CloudName, SignInArguments } from "./target-arguments";

const CLOUDS: { readonly [name in CloudName]: Cloud } = {
  public: Cloud.PUBLIC,
  "us-government": Cloud.US_GOVERNMENT,
};

/** The named cloud, otherwise the cloud of the URL. Local Azure serves ARM at the address of its data plane. */
export function cloudFor(
  { cloud, armUrl }: Pick<SignInArguments, "cloud" | "armUrl">,
  url?: string,
): Cloud {
  const { hostname, origin } = new URL(url ?? Cloud.PUBLIC.armUrl);
  const named = cloud === undefined ? cloudOf(hostname) : CLOUDS[cloud];
  if (armUrl !== undefined) return named.with({ armUrl });
  return isLocal(hostname) ? named.with({ armUrl: origin }) : named;
}

function cloudOf(hostname: string): Cloud {
  return hostname.endsWith(`.${Cloud.US_GOVERNMENT.hostSuffix}`)
    ? Cloud.US_GOVERNMENT
    : Cloud.PUBLIC;
}
