import { isDeepStrictEqual } from "node:util";
import { timesOut, type Exchange, type Step } from "./cassette";
import { differences } from "./differences";
import type { Json } from "./json";
import type { Arrival, Traffic } from "./replay-server";

/** Requests that were not recorded, recorded ones that did not arrive, and what differs in the others. */
export function compareRequests({ exchanges = [], error }: Step, traffic: Traffic): string[] {
  const missable = timesOut(error) ? repeats(exchanges) : [];
  const missing = traffic.left.filter((exchange) => !missable.includes(exchange));
  return [
    ...traffic.arrivals.flatMap(compareArrival),
    ...missing.map(({ request: { method, path } }) => `${method} ${path}: recorded, never sent`),
  ];
}

/** Tries and polls that only repeat the one before: on a slow machine fewer of them fit into a timeout. */
function repeats(exchanges: Exchange[]): Exchange[] {
  return exchanges.filter(({ request, response }, index) => {
    const before = exchanges[index - 1];
    return isDeepStrictEqual([request, response], [before?.request, before?.response]);
  });
}

function compareArrival(arrival: Arrival): string[] {
  const { method, path, query, headers, bodyText, recorded } = arrival;
  const place = `${method} ${path}`;
  if (recorded === undefined) return [`${place}: sent, not recorded here`];
  return [
    ...differences(`${place} query`, recorded.request.query ?? {}, query),
    ...differences(`${place} headers`, recorded.request.headers ?? {}, telling(headers)),
    ...compareBody(`${place} body`, recorded.request, bodyText),
  ];
}

function compareBody(place: string, recorded: Exchange["request"], bodyText: string): string[] {
  if (recorded.bodyText !== undefined) return differences(place, recorded.bodyText, bodyText);
  if (bodyText === "") return differences(place, recorded.body, undefined);
  return differences(place, recorded.body, JSON.parse(bodyText) as Json);
}

/** Headers that a configuration or a body brings along; the others are the HTTP client's own. */
function telling(headers: { [name: string]: string }): { [name: string]: string } {
  return Object.fromEntries(
    Object.entries(headers).filter(
      ([name]) => name === "content-type" || name.startsWith("x-case-"),
    ),
  );
}
