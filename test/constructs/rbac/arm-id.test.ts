import { Token } from "cdktf";
import { armId, checkArmId, checkCanonical } from "../../../lib/constructs/rbac/arm-id";
import { STORAGE_ID, SUBSCRIPTION_ID } from "../../support/foundry";

const later = Token.asString({ resolve: () => "later" });

test.each([
  SUBSCRIPTION_ID,
  STORAGE_ID,
  STORAGE_ID.toUpperCase(),
  `${SUBSCRIPTION_ID}/resourceGroups/My Group`,
  "/providers/Microsoft.Management/managementGroups/m",
  later,
  `${later}/resourceGroups/rg`,
])("accepts %s", (id) => expect(checkArmId("scope", id)).toEqual([]));

test.each([
  [`${STORAGE_ID}/`, STORAGE_ID],
  [STORAGE_ID.slice(1), STORAGE_ID],
  [STORAGE_ID.replace("/providers", "//providers"), STORAGE_ID],
  [` ${STORAGE_ID}`, STORAGE_ID],
])("refuses %j, and says what to write", (id, canonical) => {
  expect(checkArmId("scope", id)).toEqual([
    `scope must be ${JSON.stringify(canonical)}, the form in which Azure has it, got ${JSON.stringify(id)}`,
  ]);
});

test.each([`/subscriptions/${later}/`, `/subscriptions/${later}//resourceGroups/rg`])(
  "refuses another form around a token",
  (id) =>
    expect(checkArmId("scope", id)).toEqual([expect.stringContaining("in which Azure has it")]),
);

test.each([
  "rg-support",
  "/a/${b}",
  "/a/%{b}",
  "/a?b",
  "/a#b",
  "/./a",
  "/a/..",
  "/a/../b",
  "/a\\b",
  "/a\u0000",
  1,
])("refuses %j, which is no id", (id) => {
  expect(checkArmId("scope", id)).toEqual([
    expect.stringContaining("scope must be an ARM id, such as /subscriptions/…, got "),
  ]);
});

test("checks the form first where only some ids are allowed", () => {
  const check = armId(/^\/subscriptions\/[^/]+$/, "a subscription");
  expect(check("scope", SUBSCRIPTION_ID)).toEqual([]);
  expect(check("scope", `${SUBSCRIPTION_ID}/`)).toEqual([
    expect.stringContaining("in which Azure has it"),
  ]);
  expect(check("scope", STORAGE_ID)).toEqual([expect.stringContaining("must be a subscription")]);
});

test.each([undefined, null, 1, {}, "support"])("%j has no other form", (id) => {
  expect(checkCanonical("scope", id)).toEqual([]);
});
