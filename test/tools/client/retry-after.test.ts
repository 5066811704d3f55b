import { retryAfter } from "../../../lib/tools/client/retry-after";

test.each([
  ["3", 3],
  ["0.5", 0.5],
  ["Thu, 01 Jan 1970 00:00:00 GMT", 0],
  ["soon", undefined],
])("%s asks for %s s", (told, seconds) => {
  expect(retryAfter(new Headers({ "retry-after": told }))).toBe(seconds);
});

test("a date counts from now, and nothing is asked without the header", () => {
  jest.useFakeTimers({ now: Date.UTC(2026, 0, 1) });
  const headers = new Headers({ "retry-after": "Thu, 01 Jan 2026 00:01:00 GMT" });
  expect(retryAfter(headers)).toBe(60);
  jest.useRealTimers();
  expect(retryAfter(new Headers())).toBeUndefined();
});
