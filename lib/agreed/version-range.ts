/** The releases from one, included, to another one, excluded, as numbers that are in their order. */
export interface VersionRange {
  readonly from: number;
  readonly before: number;
}

/**
 * The releases that a Terraform version constraint allows, such as `~> 2.12` or `>= 2.12.0, < 3.0.0`; undefined if it
 * is none. Single releases that `!=` excludes do not matter here, nor do pre-releases.
 */
export function versionRange(constraint: string): VersionRange | undefined {
  const ranges = constraint.split(",").map(rangeOfTerm);
  if (ranges.includes(undefined)) return undefined;
  const known = ranges.filter((range) => range !== undefined);
  return {
    from: Math.max(...known.map(({ from }) => from)),
    before: Math.min(...known.map(({ before }) => before)),
  };
}

/** Whether some release is in both. */
export function overlap(one: VersionRange, other: VersionRange): boolean {
  return Math.max(one.from, other.from) < Math.min(one.before, other.before);
}

/** Whether all releases of one are in the other. */
export function isWithin(inner: VersionRange, outer: VersionRange): boolean {
  return inner.from >= outer.from && inner.before <= outer.before;
}

const TERM = /^\s*(=|!=|>|>=|<|<=|~>)?\s*v?(\d+)(?:\.(\d+))?(?:\.(\d+))?(?:-[\w.-]+)?\s*$/;

function rangeOfTerm(term: string): VersionRange | undefined {
  const match = TERM.exec(term);
  if (match === null) return undefined;
  const [, operator = "=", major, minor, patch] = match;
  const [x, y, z] = [Number(major), Number(minor ?? 0), Number(patch ?? 0)];
  const version = numbered(x, y, z);
  const next = version + 1;
  switch (operator) {
    case "=":
      return { from: version, before: next };
    case "!=":
      return { from: 0, before: Infinity };
    case ">":
      return { from: next, before: Infinity };
    case ">=":
      return { from: version, before: Infinity };
    case "<":
      return { from: 0, before: version };
    case "<=":
      return { from: 0, before: next };
    default:
      return { from: version, before: pessimistic(x, y, minor, patch) };
  }
}

/** What `~>` excludes: the last number that is given may grow, and those before it may not. */
function pessimistic(x: number, y: number, minor?: string, patch?: string): number {
  if (minor === undefined) return Infinity;
  return patch === undefined ? numbered(x + 1, 0, 0) : numbered(x, y + 1, 0);
}

function numbered(major: number, minor: number, patch: number): number {
  return (major * 10_000 + minor) * 10_000 + patch;
}
