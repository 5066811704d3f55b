import { Throttle } from "../../../../lib/tools/local/behaviours/throttle";
import { Agenda } from "../../../../lib/tools/local/core/agenda";
import { ServiceError } from "../../../../lib/tools/local/http/service-error";

const clock = { time: 1000, now: () => clock.time };

/** A throttle, and what a call to an application gets. */
function throttle(throttleCalls: number, scale = 1) {
  const made = new Throttle(new Agenda(clock, scale), { throttleCalls, throttleMs: 2500 });
  return (application: string): unknown => {
    try {
      made.count(application);
      return "answered";
    } catch (error) {
      return error instanceof ServiceError ? error.answer() : error;
    }
  };
}

test("refuses calls beyond the limit until the window of the first call is over", () => {
  const call = throttle(2);
  expect([call("a"), call("a")]).toEqual(["answered", "answered"]);
  clock.time += 1000;
  expect(call("a")).toMatchObject({
    status: 429,
    headers: { "retry-after": "2", "retry-after-ms": "1500" },
    body: { error: { code: "TooManyRequests" } },
  });
  expect(call("b")).toBe("answered");
  clock.time += 1500;
  expect([call("a"), call("a")]).toEqual(["answered", "answered"]);
  expect(call("a")).toMatchObject({ status: 429, headers: { "retry-after": "3" } });
});

test("the clock scale applies, and 0 means no limit", () => {
  const scaled = throttle(1, 0.1);
  scaled("a");
  expect(scaled("a")).toMatchObject({ headers: { "retry-after-ms": "250" } });
  const free = throttle(0);
  expect(Array.from({ length: 100 }, () => free("a"))).toEqual(Array(100).fill("answered"));
});
