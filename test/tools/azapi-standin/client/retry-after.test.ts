import { retryAfter } from "../../../../lib/tools/azapi-standin/client/retry-after";

test.each([
  [{}, 0],
  [{ "retry-after": "2" }, 2000],
  [{ "retry-after-ms": "700", "retry-after": "2" }, 700],
  [{ "x-ms-retry-after-ms": "50" }, 50],
  [{ "retry-after": "soon" }, 0],
  [{ "retry-after": "-1" }, 0],
  [{ "retry-after": "Thu, 01 Jan 1970 00:00:00 GMT" }, 0],
])("reads %j", (headers: { [name: string]: string }, expected) => {
  expect(retryAfter(headers)).toBe(expected);
});

test("reads a date", () => {
  const at = new Date(Date.now() + 60_000).toUTCString();
  const wait = retryAfter({ "retry-after": at });
  expect(wait).toBeGreaterThan(50_000);
  expect(wait).toBeLessThanOrEqual(60_000);
});
