import { keepEqual } from "../../../../lib/tools/azapi-standin/resources/keep-equal";
import { fromJson } from "../../../../lib/tools/azapi-standin/values/convert";
import { Dynamic, UNKNOWN } from "../../../../lib/tools/azapi-standin/values/value";

const list = new Dynamic(["list", "string"], ["a"]);

test("keeps the id, and what differs only in how it is written", () => {
  const config = { id: null, body: fromJson(["a"]), other: fromJson(["b"]), third: UNKNOWN };
  const prior = { id: "1", body: list, other: list, third: list };
  const plan = { ...config, id: UNKNOWN };
  keepEqual(plan, config, prior, ["body", "other", "third"]);
  expect(plan).toEqual({ id: "1", body: list, other: config.other, third: UNKNOWN });
});

test("keeps nothing that was not there", () => {
  const plan = { id: UNKNOWN, body: fromJson([]) };
  keepEqual(plan, { ...plan, id: null }, { id: null, body: null }, ["body"]);
  expect(plan).toEqual({ id: UNKNOWN, body: fromJson([]) });
});
