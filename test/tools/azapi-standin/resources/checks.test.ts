import {
  checkBody,
  checkOneOf,
  checkResourceId,
  checkRetry,
  checkTexts,
  checkTimeouts,
  checkType,
  refuse,
} from "../../../../lib/tools/azapi-standin/resources/checks";
import { fromJson } from "../../../../lib/tools/azapi-standin/values/convert";
import { Dynamic, UNKNOWN } from "../../../../lib/tools/azapi-standin/values/value";
import type { Diagnostic } from "../../../../lib/tools/azapi-standin/protocol/diagnostic";

const said = (diagnostics: Diagnostic[]) =>
  diagnostics.map(
    ({ summary, detail, path }) => `${(path ?? []).join(".")}: ${summary}: ${detail}`,
  );

test("type", () => {
  expect(checkType({ type: "A/b@1" })).toEqual([]);
  expect(checkType({ type: UNKNOWN })).toEqual([]);
  expect(said(checkType({ type: "A/b" }))).toEqual([
    'type: Invalid Resource Type: expected "type" to be <resource-type>@<api-version>',
  ]);
  expect(said(checkType({ type: "" }))[0]).toContain("to not be an empty string");
});

test("resource ids", () => {
  for (const good of ["/", "/subscriptions/s", null, UNKNOWN]) {
    expect(checkResourceId({ id: good }, "id")).toEqual([]);
  }
  expect(said(checkResourceId({ id: "https://x/y" }, "id"))).toEqual([
    'id: Invalid Resource ID: expected "id" not to contain protocol, got "https://x/y"',
    "id: Invalid Resource ID: invalid resource ID: resource id 'https://x/y' must start with '/'",
  ]);
  expect(said(checkResourceId({ id: "/a?api-version=1" }, "id"))[0]).toContain("query parameter");
  expect(said(checkResourceId({ id: "/a|b" }, "id"))[0]).toContain("character '|'");
  expect(said(checkResourceId({ id: "" }, "id"))[0]).toContain("id cannot be empty");
});

test("body", () => {
  expect(checkBody({ body: fromJson({}) })).toEqual([]);
  expect(checkBody({ body: null })).toEqual([]);
  expect(said(checkBody({ body: new Dynamic("string", "{}") }))[0]).toContain("Invalid Type");
});

test("lists of texts", () => {
  expect(checkTexts({ locks: ["a", UNKNOWN] }, "locks")).toEqual([]);
  expect(said(checkTexts({ locks: ["a", ""] }, "locks"))).toEqual([
    "locks.1: Invalid Attribute Value Length: Attribute locks[1] string length must be at least 1, got: 0",
  ]);
});

test("closed sets", () => {
  expect(checkOneOf({ when: "apply" }, "when", ["apply", "destroy"])).toEqual([]);
  expect(checkOneOf({ when: null }, "when", ["apply"])).toEqual([]);
  expect(said(checkOneOf({ when: "now" }, "when", ["apply", "destroy"]))).toEqual([
    'when: Invalid Attribute Value Match: Attribute when value must be one of: ["apply" "destroy"], got: "now"',
  ]);
});

test("retry", () => {
  const retry = (given: object) => checkRetry({ retry: { error_message_regex: ["a"], ...given } });
  expect(checkRetry({ retry: null })).toEqual([]);
  expect(retry({ interval_seconds: 1, max_interval_seconds: 300 })).toEqual([]);
  expect(retry({ error_message_regex: UNKNOWN })).toEqual([]);
  expect(said(retry({ error_message_regex: [] }))[0]).toContain(
    "Attribute retry.error_message_regex list must contain at least 1 elements, got: 0",
  );
  expect(said(retry({ error_message_regex: ["a", "b", "a"] }))).toEqual([
    'retry.error_message_regex: Duplicate List Value: This attribute contains duplicate values of: "a"',
  ]);
  expect(said(retry({ error_message_regex: ["("] }))[0]).toContain(
    "error parsing regexp: missing closing ): `(`",
  );
  expect(said(retry({ error_message_regex: ["*"] }))[0]).toContain("Invalid regular expression");
  expect(said(retry({ interval_seconds: 121 }))[0]).toContain(
    "value must be at most 120, got: 121",
  );
  expect(said(retry({ max_interval_seconds: 0 }))[0]).toContain("value must be at least 1, got: 0");
});

test("timeouts", () => {
  expect(checkTimeouts({ timeouts: { create: "1m", read: null } })).toEqual([]);
  expect(checkTimeouts({ timeouts: null })).toEqual([]);
  expect(said(checkTimeouts({ timeouts: { create: "soon" } }))[0]).toContain(
    'timeouts.create: Invalid Attribute Value Time Duration: "soon" must be a string containing',
  );
});

test("refuses given arguments that are not emulated", () => {
  const names = ["tags", "identity", "enable_preflight", "location"];
  const config = { tags: null, identity: [], enable_preflight: false, location: UNKNOWN };
  expect(said(refuse(config, names))).toEqual([
    'location: Not emulated: the stand-in for azapi does not emulate the argument "location"',
  ]);
  expect(refuse({ tags: { a: "b" }, identity: [{}], enable_preflight: true }, names)).toHaveLength(
    3,
  );
});
