import { Cloud } from "../../client/cloud";
import { isLocal } from "../../client/local-host";
import { checkResourceManager } from "../../client/trusted-hosts";
import { UserError } from "../user-error";
import type { CloudName, SignInArguments } from "./target-arguments";

const CLOUDS: { readonly [name in CloudName]: Cloud } = {
  public: Cloud.PUBLIC,
  "us-government": Cloud.US_GOVERNMENT,
};

/** The named cloud, otherwise the cloud of the URL; with the given Resource Manager, if that may get tokens. */
export function cloudFor(
  { cloud, armUrl }: Pick<SignInArguments, "cloud" | "armUrl">,
  url: string | undefined,
  allowedHosts: readonly string[],
): Cloud {
  const named = cloud === undefined ? cloudAt(url ?? armUrl) : CLOUDS[cloud];
  if (armUrl !== undefined) return named.with({ armUrl: checked(armUrl, allowedHosts) });
  const { hostname, origin } = new URL(url ?? named.armUrl);
  return isLocal(hostname) ? named.with({ armUrl: origin }) : named;
}

function cloudAt(url: string | undefined): Cloud {
  return url === undefined || !URL.canParse(url) ? Cloud.PUBLIC : Cloud.at(url);
}

function checked(armUrl: string, allowedHosts: readonly string[]): string {
  const url = URL.canParse(armUrl) ? new URL(armUrl) : undefined;
  if (url?.protocol !== "https:" && !(url?.protocol === "http:" && isLocal(url.hostname))) {
    throw new UserError(
      `--arm-url must begin with https://, as in ${Cloud.PUBLIC.armUrl}; got ${armUrl}`,
    );
  }
  checkResourceManager(url, allowedHosts);
  return armUrl;
}
