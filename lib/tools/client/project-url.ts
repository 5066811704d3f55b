import { DATA_PLANE_HOST, projectUrlAt } from "../../agreed/endpoints";
import { isSubdomain } from "./account-host";
import type { Cloud } from "./cloud";
import { decoded } from "./decoded";
import { FoundryAgentError } from "./foundry-agent-error";
import { isLocal } from "./local-host";
import { checkForm } from "./trusted-hosts";

/** The form of a project's URL. */
export const PROJECT_FORM = projectUrlAt(`https://{account}.${DATA_PLANE_HOST}`, "{project}");

/**
 * URL of a project's data plane. In Azure each account has its own host; local Azure, recognized by the address of its
 * ARM, has one for all.
 */
export function projectUrlOf(account: string, project: string, cloud: Cloud): string {
  const { hostname, origin } = new URL(cloud.armUrl);
  if (!isLocal(hostname) && !isSubdomain(account)) {
    throw new FoundryAgentError(
      `the account ${account} has another host name than its own, since that has only letters, digits and hyphens: pass the URL instead of the ARM id`,
      "request",
    );
  }
  const host = isLocal(hostname) ? origin : `https://${account}.${cloud.hostSuffix}`;
  return projectUrlAt(host, encodeURIComponent(project));
}

/** The parts of a URL below a project: the project, the kind of thing and its name, and what follows. */
export interface ProjectUrlParts {
  readonly projectUrl: string;
  readonly kind: string | undefined;
  readonly name: string | undefined;
  readonly rest: string;
}

/** Splits a URL; undefined if it is not below a project. Where tokens may go is checked when something is sent. */
export function projectUrlParts(text: string): ProjectUrlParts | undefined {
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : undefined;
  const [, project, kind, name, rest = ""] =
    BELOW_PROJECT.exec(url?.pathname.replace(/\/+$/, "") ?? "") ?? [];
  if (url === undefined || project === undefined) return undefined;
  checkForm(url);
  return {
    projectUrl: `${url.origin}${project}`,
    kind: kind?.toLowerCase(),
    name: name && decoded(name),
    rest,
  };
}

/** A gateway may serve Azure's paths below one of its own. */
const BELOW_PROJECT = new RegExp(
  `^((?:/[^/]+)*?${projectUrlAt("", "[^/]+")})(?:/([^/]+)(?:/([^/]+)(.*))?)?$`,
  "i",
);
