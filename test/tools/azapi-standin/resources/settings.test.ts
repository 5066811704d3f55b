import {
  parseDuration,
  queryParameters,
  retrySettings,
  textMap,
  texts,
  timeoutOf,
} from "../../../../lib/tools/azapi-standin/resources/settings";

test.each([
  ["30m", 1_800_000],
  ["1h30m", 5_400_000],
  ["1.5s", 1500],
  ["250ms", 250],
  ["-1s", -1000],
  ["soon", undefined],
  ["5", undefined],
  ["", undefined],
  ["5 s", undefined],
])("reads the duration %s", (text, expected) => {
  expect(parseDuration(text)).toBe(expected);
});

test("takes azapi's timeouts where none is given", () => {
  expect(timeoutOf({ timeouts: null }, "create")).toBe(1_800_000);
  expect(timeoutOf({ timeouts: { read: null } }, "read")).toBe(300_000);
  expect(timeoutOf({ timeouts: { read: "2s" } }, "read")).toBe(2000);
  expect(() => timeoutOf({ timeouts: { read: "x" } }, "read")).toThrow("cannot be parsed");
});

test("reads retry, with defaults for what a data source leaves out", () => {
  expect(retrySettings(null)).toBeUndefined();
  expect(retrySettings({ error_message_regex: ["(?s)a.b"], interval_seconds: 5 })).toEqual({
    expressions: [/a.b/s],
    intervalSeconds: 5,
    maxIntervalSeconds: 180,
  });
});

test("joins the values of a parameter", () => {
  expect(queryParameters({ a: ["1", "2"], b: ["3"] })).toEqual({ a: "1,2", b: "3" });
  expect(queryParameters(null)).toEqual({});
});

test("reads absent lists and maps as empty", () => {
  expect([texts(null), texts(undefined), texts(["a"])]).toEqual([[], [], ["a"]]);
  expect([textMap(null), textMap({ a: "b" })]).toEqual([{}, { a: "b" }]);
});
