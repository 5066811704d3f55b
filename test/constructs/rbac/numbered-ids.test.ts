import { Construct } from "constructs";
import { derivesIds, warnOfNumberedIds } from "../../../lib/constructs/rbac/numbered-ids";
import { newStack } from "../../support/new-stack";

/** The warnings at a place with grants of these ids. */
function warnings(ids: string[], derived = false): string[] {
  const place = newStack();
  if (derived) derivesIds(place);
  ids.forEach((id) => warnOfNumberedIds(new Construct(place, id)));
  return place.node.metadata.map(({ data }) => String(data));
}

test.each([
  [["Caller0", "Caller1"]],
  [["Caller1", "Caller2", "Caller3"]],
  [["caller-1-invoke", "Other", "caller-0-invoke"]],
  [["0", "1"]],
  [["01", "02"]],
  [["Team7-0", "Team7-1"]],
])("warns once of %j", (ids) => {
  expect(warnings([...ids, `${ids[0]}a9`])).toEqual([
    expect.stringMatching(/^\[NumberedGrants\] the ids of these grants are just numbered \(/),
  ]);
});

test.each([
  [["Caller1", "Caller2", "Caller3"], "(Caller1, Caller2 …)"],
  [["Caller3", "Caller2", "Caller1"], "(Caller1, Caller2 …)"],
  [["01", "00", "02"], "(00, 01 …)"],
])("shows the first ids of %j", (ids, shown) => {
  expect(warnings(ids)[0]).toContain(shown);
});

test("shows what the ids look like", () => {
  expect(warnings(["Caller1", "Caller0"])[0]).toContain("(Caller0, Caller1 …)");
  expect(warnings(["Tier2-01", "Tier2-02"])[0]).toContain("(Tier2-01, Tier2-02 …)");
  expect(warnings(["C#1", "C#2"])[0]).toContain("(C#1, C#2 …)");
});

test.each([
  [["Caller1"]],
  [["Caller1", "Team2"]],
  [["Caller1", "Alice", "Caller3"]],
  [["Report2025", "Report2026"]],
  [["V1Storage2", "V2Storage1"]],
  [["5f2d3c1e-0000-4000-8000-000000000001", "5f2d3c1e-0000-4000-8000-000000000002"]],
])("says nothing of %j", (ids) => expect(warnings(ids)).toEqual([]));

test("says nothing where ids are made of what the grants are about", () => {
  expect(warnings(["Read.manuals1", "Read.manuals2"], true)).toEqual([]);
});
