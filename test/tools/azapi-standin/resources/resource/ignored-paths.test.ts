import {
  ignoredPaths,
  keepIgnoredPaths,
  withIgnored,
} from "../../../../../lib/tools/azapi-standin/resources/resource/ignored-paths";
import { fromJson } from "../../../../../lib/tools/azapi-standin/values/convert";
import { UNKNOWN } from "../../../../../lib/tools/azapi-standin/values/value";
import type { Value, ValueMap } from "../../../../../lib/tools/azapi-standin/values/value";

const ask = (given: Value, remembered?: string[], prior: ValueMap | null = {}) =>
  ignoredPaths({
    config: { ignore_body_changes: given },
    prior,
    proposed: {},
    private: remembered ? { sensitiveBody: "h", ignoreBodyChanges: remembered } : {},
  });

test("compares with what is remembered, whatever the order", () => {
  expect(ask(["b", "a"], ["a", "b"])).toMatchObject({ paths: ["b", "a"], changed: false });
  expect(ask(["a"], ["a", "b"])).toMatchObject({ changed: true });
  expect(ask(["a"], undefined, null)).toMatchObject({ changed: false });
});

test("remembers the paths, and forgets them when there are none", () => {
  expect(ask(["a"], ["b"]).privateData).toEqual({ sensitiveBody: "h", ignoreBodyChanges: ["a"] });
  expect(ask(null, ["b"]).privateData).toEqual({ sensitiveBody: "h" });
});

test("waits for paths that are unknown", () => {
  expect(ask([UNKNOWN], ["a"])).toMatchObject({
    paths: undefined,
    changed: true,
    privateData: { ignoreBodyChanges: ["a"] },
  });
});

test("keeps what is in state at the paths", () => {
  const plan = { body: fromJson({ a: "mine", b: "mine" }) };
  keepIgnoredPaths(plan, { body: fromJson({ a: "theirs", b: "theirs" }) }, ["a"]);
  expect(plan.body).toEqual(fromJson({ a: "theirs", b: "mine" }));
});

test("says which argument names a path into a list", () => {
  expect(() => withIgnored({ list: [1] }, { list: [2] }, ["list.0"])).toThrow(
    'The argument "ignore_body_changes" is invalid: ignoring specific item in list',
  );
});
