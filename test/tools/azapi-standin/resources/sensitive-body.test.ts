import {
  rememberSensitiveBody,
  sensitiveBodyChanged,
  sensitivePart,
} from "../../../../lib/tools/azapi-standin/resources/sensitive-body";
import { fromJson } from "../../../../lib/tools/azapi-standin/values/convert";
import { UNKNOWN } from "../../../../lib/tools/azapi-standin/values/value";
import type { ValueMap } from "../../../../lib/tools/azapi-standin/values/value";

const BODY = { properties: { key: "s", other: { a: 1 }, list: [{ x: 1 }, { y: 2 }] } };
const config = (given: ValueMap = {}): ValueMap => ({
  sensitive_body: fromJson(BODY),
  sensitive_body_version: null,
  ...given,
});

test("is changed when its hash differs", () => {
  const remembered = rememberSensitiveBody(config());
  expect(sensitiveBodyChanged(config(), {}, remembered)).toBe(false);
  const other = config({ sensitive_body: fromJson({ properties: {} }) });
  expect(sensitiveBodyChanged(other, {}, remembered)).toBe(true);
  expect(sensitiveBodyChanged(config(), {}, {})).toBe(true);
  expect(sensitiveBodyChanged(config({ sensitive_body: null }), {}, {})).toBe(false);
  expect(sensitiveBodyChanged(config({ sensitive_body: UNKNOWN }), {}, remembered)).toBe(true);
});

test("is changed when a version differs, whatever it holds", () => {
  const versioned = config({ sensitive_body_version: { "properties.key": "2" } });
  const before = { sensitive_body_version: { "properties.key": "1" } };
  expect(sensitiveBodyChanged(versioned, before, {})).toBe(true);
  expect(sensitiveBodyChanged(versioned, versioned, {})).toBe(false);
  expect(rememberSensitiveBody(versioned)).toEqual({});
});

test("is sent whole without versions, otherwise only at the paths whose version is new", () => {
  expect(sensitivePart(config(), null)).toEqual(BODY);
  expect(sensitivePart({ sensitive_body: null }, null)).toBeUndefined();
  const versions = { "properties.key": "1", "properties.other": "1", "properties.list[1].y": "2" };
  const versioned = config({ sensitive_body_version: versions });
  const before = { sensitive_body_version: { "properties.other": "1" } };
  expect(sensitivePart(versioned, before)).toEqual({ properties: { key: "s", list: [{ y: 2 }] } });
});

test("sends lists empty rather than not at all, as azapi does", () => {
  const versions = { "properties.key": "1" };
  const versioned = config({ sensitive_body_version: versions });
  const same = { sensitive_body_version: versions };
  expect(sensitivePart(versioned, same)).toEqual({ properties: { list: [] } });
  const flat = { ...versioned, sensitive_body: fromJson({ properties: { key: "s" } }) };
  expect(sensitivePart(flat, same)).toBeUndefined();
});
