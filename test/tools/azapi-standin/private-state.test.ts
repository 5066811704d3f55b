import { readPrivate, writePrivate } from "../../../lib/tools/azapi-standin/private-state";
import { DiagnosticError } from "../../../lib/tools/azapi-standin/protocol/diagnostic";

const HASH = "dCNOmK/nSY+12vHzasLXiswzlGT5UHA7jAGYkvmCuQs=";

/** As azapi 2.12.0 left it in a state (2026-11). */
const OFFICIAL =
  '{"ignore_body_changes":"WyJwcm9wZXJ0aWVzLmEiLCJwcm9wZXJ0aWVzLmIiXQ==","sensitive_body":"eyJoYXNoIjoiZENOT21LL25TWSsxMnZIemFzTFhpc3d6bEdUNVVIQTdqQUdZa3ZtQ3VRcz0ifQ=="}';

const bytes = (text: string) => Buffer.from(text);

test("reads what azapi wrote, and writes the same", () => {
  const data = readPrivate(bytes(OFFICIAL));
  expect(data).toEqual({
    sensitiveBody: HASH,
    ignoreBodyChanges: ["properties.a", "properties.b"],
  });
  expect(Buffer.from(writePrivate(data)).toString()).toBe(OFFICIAL);
});

test("keeps what only azapi uses", () => {
  const moved = `{"moved":"${Buffer.from("true").toString("base64")}"}`;
  const data = readPrivate(bytes(moved));
  expect(data).toEqual({ others: { moved: true } });
  expect(Buffer.from(writePrivate(data)).toString()).toBe(moved);
});

test("nothing to remember takes no bytes", () => {
  expect(readPrivate(new Uint8Array())).toEqual({});
  expect(writePrivate({})).toHaveLength(0);
});

test.each([
  ["what release 0.1.0 wrote", `{"sensitiveBody":"${HASH}","ignoreBodyChanges":["properties.a"]}`],
  ["values that are not base64", '{"sensitive_body":"%%","ignore_body_changes":1}'],
  ["values that are not JSON", `{"sensitive_body":"${Buffer.from("{").toString("base64")}"}`],
  ["JSON without a hash", `{"sensitive_body":"${Buffer.from("{}").toString("base64")}"}`],
])("remembers nothing of %s", (_what, text) => {
  expect(readPrivate(bytes(text))).toEqual({});
});

test.each(["[]", "null", "{", "\xff"])("says what is wrong with %s", (text) => {
  expect(() => readPrivate(bytes(text))).toThrow(DiagnosticError);
});
