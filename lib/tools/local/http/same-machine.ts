import type { IncomingMessage } from "node:http";
import { foreignRequest, requestUnreadable } from "./service-error";

/** Where a server listens. */
export interface OwnAddress {
  readonly scheme: "http" | "https";
  readonly port: number;
}

/** How a target names another host than the Host header does: absolutely, as for a proxy. */
const ABSOLUTE = /^https?:\/\/([^/?#]*)/i;

/** A header that says who asks, or how to read the request, must not say it twice: programs disagree on which one counts. */
const SINGLE = ["host", "origin", "authorization", "content-type"];

/**
 * Path and query of a request that this server may answer. It is for programs on this machine, and not for web pages
 * that somebody looks at on it. Those are recognized in three ways: by the name that led them here, which stops pages that
 * point a name of their own at 127.0.0.1; by the origin that browsers name; and by what browsers say about the site that
 * asks. Pages of other servers on this machine are foreign too. No answer allows a page to read it.
 */
export function ownTarget(incoming: IncomingMessage, { scheme, port }: OwnAddress): string {
  const { headers, url = "/" } = incoming;
  for (const name of SINGLE) {
    if ((incoming.headersDistinct[name]?.length ?? 0) > 1) {
      throw requestUnreadable(`it has more than one header ${name}`);
    }
  }
  const absolute = ABSOLUTE.exec(url);
  const host = (absolute?.[1] ?? headers.host ?? "").toLowerCase();
  const usual = port === (scheme === "https" ? 443 : 80);
  const own = ["127.0.0.1", "localhost", "[::1]"].flatMap((name) =>
    usual ? [name, `${name}:${port}`] : [`${name}:${port}`],
  );
  if (!own.includes(host)) {
    throw foreignRequest(
      `local Azure is at 127.0.0.1:${port} or localhost:${port}, not at ${host}`,
    );
  }
  const { origin } = headers;
  if (origin !== undefined && origin.toLowerCase() !== `${scheme}://${host}`) {
    throw foreignRequest(`local Azure is not for web pages, such as those of ${origin}`);
  }
  const site = headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") {
    throw foreignRequest("local Azure is not for web pages of other sites");
  }
  return absolute === null ? url : url.slice(absolute[0].length) || "/";
}
