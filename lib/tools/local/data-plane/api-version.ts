import { dataApiVersionRefused } from "../errors/caller-errors";
import { bodyRefused } from "../errors/service-errors";
import type { Request } from "../http/exchange";

/** Throws when a call to an agent does not have a known api-version. */
export function assertApiVersion({ query }: Request, known: string[]): void {
  const version = query.get("api-version");
  if (version === null || version === "") throw bodyRefused("the query api-version is required");
  if (!known.includes(version)) throw dataApiVersionRefused(version, known);
}
