import { Token } from "cdktf";
import {
  readTimeoutsOf,
  roleAssignmentTimeouts,
  timeoutsOf,
} from "../../../lib/constructs/wire/timeouts";

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

test("reads the getters of a class", () => {
  class Long {
    get create() {
      return "1h";
    }
  }
  expect(timeoutsOf(new Long())).toEqual({ ...OWN, create: "1h" });
});

describe("a role assignment", () => {
  const made = Token.asString({ resolve: () => "made" });
  const known = { principalId: "p", roleDefinitionGuid: "r" };

  test("waits five minutes for a principal and a role that nobody makes in the same deploy", () => {
    expect(roleAssignmentTimeouts(undefined, known)).toEqual({ ...OWN, create: "5m" });
    expect(roleAssignmentTimeouts({ delete: "1h" }, known)).toEqual({
      ...OWN,
      create: "5m",
      delete: "1h",
    });
  });

  test("waits as long as anything for one that may be new, and as long as it is told", () => {
    expect(roleAssignmentTimeouts(undefined, { ...known, principalId: made })).toEqual(OWN);
    expect(roleAssignmentTimeouts(undefined, { ...known, roleDefinitionGuid: made })).toEqual(OWN);
    expect(roleAssignmentTimeouts({ create: "1h" }, known)).toEqual({ ...OWN, create: "1h" });
  });
});
