import { validateResource } from "../../../../../lib/tools/azapi-standin/resources/resource/validate";
import { fromJson } from "../../../../../lib/tools/azapi-standin/values/convert";
import { Dynamic, UNKNOWN } from "../../../../../lib/tools/azapi-standin/values/value";
import { resource } from "../support";
import type { ValueMap } from "../../../../../lib/tools/azapi-standin/values/value";

const details = (config: ValueMap) => validateResource(config).map(({ detail }) => detail);

test("accepts a valid resource", () => {
  expect(details(resource({}, { properties: { displayName: "x" } }))).toEqual([]);
});

test("leaves for later what is unknown", () => {
  expect(details(resource({ type: UNKNOWN, parent_id: null }))).toEqual([]);
  expect(details(resource({ body: UNKNOWN }))).toEqual([]);
  expect(details(resource({ schema_validation_enabled: UNKNOWN }, { nope: 1 }))).toEqual([]);
});

test("needs a parent", () => {
  expect(details(resource({ parent_id: null }))).toEqual([
    'The argument "parent_id" is required, but no definition was found.',
  ]);
});

test("checks the body, with the sensitive one over it", () => {
  expect(details(resource({}, { properties: { displayNme: "x" } }))[0]).toContain(
    "`properties.displayNme` is not expected here. Do you mean `properties.displayName`?",
  );
  const sensitive = resource({ sensitive_body: fromJson({ properties: { nope: 1 } }) });
  expect(details(sensitive)[0]).toContain("`properties.nope` is not expected here");
});

test("does not check the body when told not to", () => {
  const config = resource(
    { schema_validation_enabled: false, type: "Any.Thing/at@all" },
    { nope: 1 },
  );
  expect(details(config)).toEqual([]);
});

test("says what a type should look like", () => {
  expect(details(resource({ type: "garbage" }))).toEqual([
    'expected "type" to be <resource-type>@<api-version>',
    'the argument "type" is invalid: `type` is invalid, it should be like `ResourceProvider/resourceTypes@ApiVersion`',
  ]);
});

test("refuses a body in text", () => {
  expect(details(resource({ body: new Dynamic("string", "{}") }))).toEqual([
    expect.stringContaining("The value must not be a string."),
  ]);
});

const ACCOUNT = {
  type: "Microsoft.CognitiveServices/accounts@2026-05-15-preview",
  name: "contoso",
};

test("checks location, tags and identity as parts of the body", () => {
  const identity = (type: string, ids: string[] | null = null) => [
    { type, identity_ids: ids, principal_id: null, tenant_id: null },
  ];
  const given = { location: "westus", tags: { a: "b" }, identity: identity("SystemAssigned") };
  expect(details(resource({ ...ACCOUNT, ...given }))).toEqual([]);
  expect(details(resource(given)).join()).toMatch(/`location` is not expected here/);
  expect(details(resource({ ...ACCOUNT, identity: identity("UserAssigned", ["/one"]) }))).toEqual(
    [],
  );
  expect(details(resource({ ...ACCOUNT, identity: identity("System") }))[0]).toBe(
    'Attribute identity[0].type value must be one of: ["SystemAssigned, UserAssigned" "UserAssigned" "SystemAssigned" "None"], got: "System"',
  );
  expect(details(resource({ ...ACCOUNT, identity: identity("SystemAssigned", ["/one"]) }))).toEqual(
    ["`identity_ids` can only be specified when `type` includes `UserAssigned`"],
  );
});

test.each(["location", "tags"])("refuses %s as an argument and in the body", (name) => {
  const value = name === "tags" ? { a: "b" } : "westus";
  expect(details(resource({ ...ACCOUNT, [name]: value }, { [name]: value }))).toEqual([
    `can't specify both the argument "${name}" and "${name}" in the argument "body"`,
  ]);
});
