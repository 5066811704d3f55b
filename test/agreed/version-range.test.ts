import { isWithin, overlap, versionRange } from "../../lib/agreed/version-range";

/** Whether a constraint allows a release, both in Terraform's spelling. */
function allows(constraint: string, release: string): boolean {
  const [range, one] = [versionRange(constraint), versionRange(release)];
  if (range === undefined || one === undefined) throw new Error(`${constraint}, ${release}`);
  return isWithin(one, range);
}

test.each([
  ["2.12.0", ["2.12.0"], ["2.12.1", "2.11.9", "3.0.0"]],
  ["= 2.12", ["2.12.0"], ["2.12.1"]],
  ["~> 2.12", ["2.12.0", "2.12.9", "2.99.0"], ["2.11.0", "3.0.0"]],
  ["~> 2.12.1", ["2.12.1", "2.12.9"], ["2.12.0", "2.13.0"]],
  ["~> 2", ["2.0.0", "3.0.0"], ["1.15.0"]],
  ["> 2.12.0", ["2.12.1", "3.0.0"], ["2.12.0"]],
  [">=2.12.0, <3.0.0", ["2.12.0", "2.99.99"], ["2.11.0", "3.0.0"]],
  ["<= 2.12.0", ["1.15.0", "2.12.0"], ["2.12.1"]],
  [">= 2.0, != 2.5.0", ["2.12.0"], ["1.0.0"]],
  ["v2.12.0-beta1", ["2.12.0"], ["2.13.0"]],
])("%s allows what Terraform allows", (constraint, inside, outside) => {
  expect(inside.map((release) => allows(constraint, release))).toEqual(inside.map(() => true));
  expect(outside.map((release) => allows(constraint, release))).toEqual(outside.map(() => false));
});

test.each(["", "latest", "2.x", "^2.12.0", "~> 2.12,", "2.12.0 || 3.0.0", "2.12.0.1", ">> 2"])(
  "%j is no constraint",
  (constraint) => expect(versionRange(constraint)).toBeUndefined(),
);

test("ranges overlap or not", () => {
  const overlaps = (one: string, other: string) => {
    const [a, b] = [versionRange(one), versionRange(other)];
    return a !== undefined && b !== undefined && overlap(a, b);
  };
  expect(overlaps("~> 2.12", ">= 2.0")).toBe(true);
  expect(overlaps("~> 2.12", "2.4.0")).toBe(false);
  expect(overlaps("~> 2.12", "< 2.12.0")).toBe(false);
  expect(overlaps("~> 2.12", ">= 3.0")).toBe(false);
});
