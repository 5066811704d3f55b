import { overridePaths } from "../../../../lib/tools/azapi-standin/values/override";

const BODY = { properties: { displayName: "mine", agents: [{ name: "a" }], only: 1 } };

test("takes the other body's value at the paths, where both have one", () => {
  const other = { properties: { displayName: "theirs", agents: [], more: 1 } };
  expect(overridePaths(BODY, other, ["properties.displayName", "properties.agents"])).toEqual({
    properties: { displayName: "theirs", agents: [], only: 1 },
  });
  expect(overridePaths(BODY, other, ["properties.only", "properties.more"])).toEqual(BODY);
});

test("refuses a path into a list", () => {
  const other = { properties: { agents: [{ name: "b" }] } };
  expect(() => overridePaths(BODY, other, ["properties.agents.name"])).toThrow(
    "ignoring specific item in list is not supported",
  );
});
