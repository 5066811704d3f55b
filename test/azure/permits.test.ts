import { permits } from "../../lib/azure/permits";

const READER = {
  actions: ["Store/*/read", "Other/things/list"],
  notActions: ["Store/secrets/*"],
  dataActions: ["Store/*"],
  notDataActions: ["Store/secrets/*/action"],
};

test.each([
  ["actions", "Store/boxes/read", true],
  ["actions", "store/BOXES/lids/Read", true],
  ["actions", "Store/boxes/write", false],
  ["actions", "Store/secrets/read", false],
  ["actions", "Other/things/list", true],
  ["actions", "Other/things/list/more", false],
  ["actions", "My/Other/things/list", false],
  ["dataActions", "Store/boxes/write", true],
  ["dataActions", "Store/secrets/read", true],
  ["dataActions", "Store/secrets/open/action", false],
  ["dataActions", "Other/things/list", false],
] as const)("%s %s: %s", (kind, operation, allowed) => {
  expect(permits(READER, kind, operation)).toBe(allowed);
});

test("a dot stands for itself, and nothing is allowed where nothing is named", () => {
  expect(permits({ actions: ["A.B/*"] }, "actions", "AxB/read")).toBe(false);
  expect(permits({}, "actions", "A/read")).toBe(false);
});

test.each([
  ["*", "A/read", true],
  ["", "A/read", false],
  ["a*a", "a", false],
  ["a*a", "aa", true],
  ["*/*/read", "a/read", false],
  ["*/*/read", "a/b/read", true],
  ["a*b*c", "a-c-b", false],
  ["A/(b|[", "a/(B|[", true],
  ["A/(*", "A/(b|[", true],
  ["*a".repeat(100), "a".repeat(99), false],
  ["*a".repeat(5000) + "*b", "a".repeat(100_000), false],
])("%s names %s: %s", (pattern, operation, allowed) => {
  expect(permits({ actions: [pattern] }, "actions", operation)).toBe(allowed);
});
