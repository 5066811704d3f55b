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
  [`${STORAGE_ID}/`, "must not end with a slash"],
  [`${STORAGE_ID}//`, "must not end with a slash"],
  [`${STORAGE_ID}/ `, "must not end with a slash and must not have spaces around a name"],
  [STORAGE_ID.slice(1), "must start with a slash"],
  [`/${STORAGE_ID}`, "must not have doubled slashes"],
  [STORAGE_ID.replace("/providers", "//providers"), "must not have doubled slashes"],
  [
    STORAGE_ID.replace("/providers", "/ /providers").slice(1),
    "must start with a slash and must not have doubled slashes and must not have spaces around a name",
  ],
  [STORAGE_ID.replace("/rg/", "/rg /"), "must not have spaces around a name"],
  [` ${STORAGE_ID}`, "must not have spaces around a name"],
  [`${STORAGE_ID}\n`, "must not have spaces around a name"],
])("refuses %j, and says what is wrong and what to write", (id, fault) => {
  expect(checkArmId("scope", id)).toEqual([
    `scope ${fault}: write ${JSON.stringify(STORAGE_ID)}, got ${JSON.stringify(id)}`,
  ]);
});

test.each([`/subscriptions/${later}/`, `/subscriptions/${later}//resourceGroups/rg`])(
  "refuses another form around a token",
  (id) =>
    expect(checkArmId("scope", id)).toEqual([expect.stringMatching(/must not .* slash.*: write /)]),
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
    expect.stringContaining("must not end with a slash: write "),
  ]);
  expect(check("scope", STORAGE_ID)).toEqual([expect.stringContaining("must be a subscription")]);
});

test.each([undefined, null, 1, {}, "support"])("%j has no other form", (id) => {
  expect(checkCanonical("scope", id)).toEqual([]);
});
