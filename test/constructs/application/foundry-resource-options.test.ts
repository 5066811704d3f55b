import {
  FOUNDRY_RESOURCE_CHECKS,
  readSettings,
  versioned,
  warnOfApiVersion,
  writeSettings,
} from "../../../lib/constructs/application/foundry-resource-options";
import { AzapiProvider } from "../../../lib/constructs/azapi/provider";
import { FOUNDRY_READ_RETRY, FOUNDRY_WRITE_RETRY } from "../../../lib/constructs/wire/retries";
import { ACCOUNT_ID } from "../../support/foundry";
import { newStack } from "../../support/new-stack";

test("writes with patience, and one at a time below an account", () => {
  expect(writeSettings({}, ACCOUNT_ID)).toEqual({
    retry: FOUNDRY_WRITE_RETRY,
    timeouts: { create: "30m", update: "30m", delete: "30m", read: "5m" },
    locks: [ACCOUNT_ID.toLowerCase()],
  });
});

test("takes provider and timeouts, and leaves the lock out", () => {
  const provider = new AzapiProvider(newStack(), "azapi");
  const options = { provider, timeouts: { update: "1h", read: "1m" }, accountLock: false };
  expect(writeSettings(options, ACCOUNT_ID)).toEqual({
    provider,
    retry: FOUNDRY_WRITE_RETRY,
    timeouts: { create: "30m", update: "1h", delete: "30m", read: "1m" },
  });
  expect(readSettings(options)).toEqual({
    provider,
    retry: FOUNDRY_READ_RETRY,
    timeouts: { read: "1m" },
  });
});

test("reads in five minutes", () => {
  expect(readSettings({}).timeouts).toEqual({ read: "5m" });
});

test("names a type with its api-version", () => {
  expect(versioned("T", {})).toBe("T@2026-05-15-preview");
  expect(versioned("T", { apiVersion: "2026-03-15-preview" })).toBe("T@2026-03-15-preview");
});

test("takes dates as api-versions", () => {
  const check = (apiVersion?: string) =>
    FOUNDRY_RESOURCE_CHECKS.apiVersion("apiVersion", apiVersion);
  expect(check()).toEqual([]);
  expect(check("2027-01-01")).toEqual([]);
  expect(check("v1")).toEqual(['apiVersion must be a date, such as 2026-05-15-preview, got "v1"']);
});

test.each(["2025-12-01", "2026-03-01", "2026-05-01", "2026-07-01"])("warns of %s", (apiVersion) => {
  const stack = newStack();
  warnOfApiVersion(stack, { apiVersion });
  expect(stack.node.metadata).toMatchObject([
    { data: expect.stringContaining(`[RefusedApiVersion] apiVersion ${apiVersion}`) },
  ]);
});

test.each([undefined, "2025-10-01-preview", "2026-05-15-preview", "2026-09-01"])(
  "says nothing about %s",
  (apiVersion) => {
    const stack = newStack();
    warnOfApiVersion(stack, apiVersion === undefined ? {} : { apiVersion });
    expect(stack.node.metadata).toEqual([]);
  },
);
