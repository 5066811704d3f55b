import type { Construct, IConstruct } from "constructs";
import { warn } from "../core/warnings";

/**
 * Warns once per place of grants whose ids count up, as a loop over a list gives them. When a member of the list goes,
 * the grants after it change places, and Terraform orders nothing between two addresses: it creates a grant that is
 * still there under another address, which fails, and removes it there, which succeeds.
 */
export function warnOfNumberedIds(grant: Construct): void {
  const place = grant.node.scope;
  if (place === undefined || silent.has(place)) return;
  const seen = numbers.get(place) ?? new Map<string, Map<number, string>>();
  numbers.set(place, seen);
  for (const { series, number } of numbersIn(grant.node.id)) {
    const counted = seen.get(series) ?? new Map<number, string>();
    seen.set(series, counted.set(number, grant.node.id));
    if (!countsUp(counted)) continue;
    const ids = (counted.has(0) ? [0, 1] : [1, 2]).map((each) => counted.get(each)).join(", ");
    silent.add(place);
    warn(
      place,
      "NumberedGrants",
      `the ids of these grants are just numbered (${ids} …): name each after its principal or target; otherwise, removing one that is not the last stops the deploy and takes roles from others; formerId moves a grant to its new id`,
    );
  }
}

/** For a place where the ids are made of what the grants are about, whatever that is called. */
export function derivesIds(place: IConstruct): void {
  silent.add(place);
}

/** Places of which nothing more is said. */
const silent = new WeakSet<IConstruct>();

/** The numbers in ids by what surrounds them, each with its id, for each place. */
const numbers = new WeakMap<IConstruct, Map<string, Map<number, string>>>();

/** Each number of up to four digits in an id, with the id around it; a GUID is no number. */
function numbersIn(id: string): { series: string; number: number }[] {
  if (HAS_GUID.test(id)) return [];
  return [...id.matchAll(/(?<!\d)\d{1,4}(?!\d)/g)].map(({ 0: digits, index }) => ({
    series: `${id.slice(0, index)}#${id.slice(index + digits.length)}`,
    number: Number(digits),
  }));
}

/** Years and versions do not begin at 0 or 1. */
function countsUp(counted: ReadonlyMap<number, string>): boolean {
  return counted.has(1) && (counted.has(0) || counted.has(2));
}

const HAS_GUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;
