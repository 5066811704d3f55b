import { readTimeoutsOf, timeoutsOf } from "../../../lib/constructs/wire/timeouts";

const OWN = { create: "30m", update: "30m", delete: "30m", read: "5m" };

test("writes in half an hour and reads in five minutes", () => {
  expect(timeoutsOf(undefined)).toEqual(OWN);
  expect(readTimeoutsOf(undefined)).toEqual({ read: "5m" });
});

test("keeps the defaults of operations without a timeout", () => {
  const given = { update: "1h", create: undefined as unknown as string };
  expect(timeoutsOf(given)).toEqual({ ...OWN, update: "1h" });
  expect(readTimeoutsOf(given)).toEqual({ read: "5m" });
  expect(readTimeoutsOf({ read: "1m" })).toEqual({ read: "1m" });
});

test("treats null as absent", () => {
  expect(timeoutsOf(null as unknown as undefined)).toEqual(OWN);
});
