import {
  identityOf,
  locationOf,
  tagsOf,
} from "../../../../lib/tools/azapi-standin/resources/envelope";

test("knows no location, tags or identity where there are none", () => {
  expect([locationOf({}), tagsOf({}), identityOf({})]).toEqual([null, null, null]);
  expect([locationOf({ location: 1 }), tagsOf({ tags: null })]).toEqual([null, null]);
});

test("names the identities of users", () => {
  const userAssignedIdentities = { "/one": {}, "/two": {} };
  expect(identityOf({ identity: { type: "UserAssigned", userAssignedIdentities } })).toEqual([
    { type: "UserAssigned", principal_id: null, tenant_id: null, identity_ids: ["/one", "/two"] },
  ]);
});
