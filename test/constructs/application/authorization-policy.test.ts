import {
  AuthorizationPolicy,
  warnOfOpenDoor,
} from "../../../lib/constructs/application/authorization-policy";
import { Template } from "../../../lib/constructs/testing";
import { azureStack } from "../../support/foundry";

test("spells policies as the service returns them", () => {
  expect(AuthorizationPolicy.ROLE_BASED.authorizationScheme).toBe("Default");
  expect(AuthorizationPolicy.CHANNELS.authorizationScheme).toBe("Channels");
  expect(AuthorizationPolicy.ORGANIZATION_SCOPE.authorizationScheme).toBe("OrganizationScope");
  expect(AuthorizationPolicy.of("Custom").authorizationScheme).toBe("Custom");
});

test.each([
  [
    "OrganizationScope",
    [expect.stringMatching(/\[OpenToOrganization\] .* everybody in the tenant/)],
  ],
  ["Default", []],
  ["Channels", []],
])("%s warns when it lets everybody in", (scheme, warnings) => {
  const stack = azureStack();
  warnOfOpenDoor(stack, AuthorizationPolicy.of(scheme));
  expect(Template.fromStack(stack).warnings).toEqual(warnings);
});

test("says nothing when there is none", () => {
  const stack = azureStack();
  warnOfOpenDoor(stack, undefined);
  expect(Template.fromStack(stack).warnings).toEqual([]);
});

test.each([
  ["", "must not be empty"],
  [undefined, "is required"],
  [1, "must be a string, got 1"],
])("fails with the scheme %j", (scheme, fault) => {
  expect(() => AuthorizationPolicy.of(scheme as string)).toThrow(
    `[InvalidAuthorizationPolicy] AuthorizationPolicy.of: authorizationScheme ${fault}`,
  );
});
