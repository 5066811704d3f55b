import { DATA_PLANE_HOST, projectUrlAt } from "../../agreed/endpoints";
import type { Cloud } from "./cloud";
import { decoded } from "./decoded";
import { FoundryAgentError } from "./foundry-agent-error";
import { isLocal } from "./local-host";

/** The form of a project's URL. */
export const PROJECT_FORM = projectUrlAt(`https://{account}.${DATA_PLANE_HOST}`, "{project}");

/**
 * URL of a project's data plane. In Azure each account has its own host; local Azure, recognized by the address of its
 * ARM, has one for all.
 */
export function projectUrlOf(account: string, project: string, cloud: Cloud): string {
  const { hostname, origin } = new URL(cloud.armUrl);
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

/** Splits a URL; undefined if it is not below a project. Tokens are never sent without TLS, except on this machine. */
export function projectUrlParts(text: string): ProjectUrlParts | undefined {
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : undefined;
  const [, project, kind, name, rest = ""] =
    BELOW_PROJECT.exec(url?.pathname.replace(/\/+$/, "") ?? "") ?? [];
  if (url === undefined || project === undefined) return undefined;
  if (url.protocol !== "https:" && !isLocal(url.hostname)) {
    throw new FoundryAgentError(
      `${text} does not use TLS: tokens are sent to https:// only`,
      "request",
    );
  }
  return {
    projectUrl: `${url.origin}${project}`,
    kind: kind?.toLowerCase(),
    name: name && decoded(name),
    rest,
  };
}

const BELOW_PROJECT = new RegExp(
  `^(${projectUrlAt("", "[^/]+")})(?:/([^/]+)(?:/([^/]+)(.*))?)?$`,
  "i",
);
