import {
  renderEndpoint,
  renderIdentity,
  renderRetry,
  renderTimeouts,
} from "../../../lib/constructs/azapi/blocks";

test("renders nothing for what is not given", () => {
  expect(renderEndpoint(undefined)).toBeUndefined();
  expect(renderIdentity(undefined)).toBeUndefined();
  expect(renderRetry(undefined)).toBeUndefined();
});

test("endpoint and identity are lists of one", () => {
  expect(renderEndpoint({ resourceManagerEndpoint: "https://arm" })).toEqual([
    { resource_manager_endpoint: "https://arm" },
  ]);
  expect(renderIdentity({ type: "UserAssigned", identityIds: ["/id"] })).toEqual([
    { type: "UserAssigned", identity_ids: ["/id"] },
  ]);
});

test("retry is an object, not a list", () => {
  expect(renderRetry({ errorMessageRegex: ["Conflict"], intervalSeconds: 5 })).toEqual({
    error_message_regex: ["Conflict"],
    interval_seconds: 5,
  });
});

test("timeouts of a class with getters are read", () => {
  class Long {
    get create() {
      return "1h";
    }
  }
  expect(renderTimeouts(new Long())).toEqual({ create: "1h" });
});
