import { apiVersionInvalid, bodyRefused } from "./errors/service-errors";
import type { Request } from "./http/exchange";

/** Refuses a parameter that is there twice: programs disagree on which value counts. */
export function assertParametersDiffer({ query }: Request): void {
  const names = [...query.keys()];
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated === undefined) return;
  const given = query.getAll(repeated).join(",");
  throw repeated === "api-version"
    ? apiVersionInvalid(given)
    : bodyRefused(`the query parameter ${repeated} has more than one value: ${given}`);
}
