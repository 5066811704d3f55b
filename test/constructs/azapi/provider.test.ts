import { Testing } from "cdktf";
import { AzapiProvider } from "../../../lib/constructs/azapi/provider";
import type { AzapiProviderProps } from "../../../lib/constructs/azapi/provider-props";
import { Template } from "../../../lib/constructs/testing";
import { newStack } from "../../support/new-stack";

interface Synthesized {
  readonly provider: { azapi: unknown[] };
  readonly terraform: { required_providers: { azapi: unknown } };
}

function synthesized(...configurations: AzapiProviderProps[]): Synthesized {
  const stack = newStack();
  configurations.forEach((props, index) => new AzapiProvider(stack, `azapi${index}`, props));
  return JSON.parse(Testing.synth(stack)) as Synthesized;
}

test("leaves everything to the environment when nothing is given", () => {
  expect(synthesized({}).provider.azapi).toEqual([{}]);
});

test("asks for azapi 2.12 or a later release of 2", () => {
  expect(synthesized({}).terraform.required_providers.azapi).toEqual({
    source: "Azure/azapi",
    version: "~> 2.12",
  });
});

test("the version can be another one", () => {
  expect(synthesized({ version: "2.12.0" }).terraform.required_providers.azapi).toEqual({
    source: "Azure/azapi",
    version: "2.12.0",
  });
});

test.each(["~> 1.15", "2.4.0", "2.11.9", ">= 3.0"])("fails with version %s", (version) => {
  expect(() => synthesized({ version })).toThrow(
    `[InvalidAzapiProvider] stack/azapi0: version must allow a release of azapi that this library supports, ~> 2.12, got "${version}"`,
  );
});

test("fails with a version of the wrong form", () => {
  expect(() => synthesized({ version: "^2.12.0" })).toThrow(
    '[InvalidAzapiProvider] stack/azapi0: version must be a version constraint, such as "~> 2.12", got "^2.12.0"',
  );
});

test("warns of a version that allows others too", () => {
  const warnings = (version: string) => {
    const stack = newStack();
    new AzapiProvider(stack, "azapi", { version });
    return Template.fromStack(stack).warnings;
  };
  expect(warnings(">= 2.0")).toEqual([
    expect.stringContaining("[WideAzapiVersion] version >= 2.0 also allows releases"),
  ]);
  expect(warnings("~> 2.13")).toEqual([]);
});

test("keeps the keys of tags as they are", () => {
  const defaultTags = { costCenter: "4711", "Data Owner": "support" };

  expect(synthesized({ defaultTags }).provider.azapi).toEqual([{ default_tags: defaultTags }]);
});

test("a stack can have several configurations", () => {
  expect(synthesized({}, { alias: "other", tenantId: "t" }).provider.azapi).toEqual([
    {},
    { alias: "other", tenant_id: "t" },
  ]);
});

test("a configuration can be named later", () => {
  const stack = newStack();
  const provider = new AzapiProvider(stack, "azapi");
  provider.alias = "other";
  const { provider: configurations } = JSON.parse(Testing.synth(stack)) as Synthesized;
  expect(configurations.azapi).toEqual([{ alias: "other" }]);
});

test("fails when HCL is asked for, which would lose checks and the types of texts", () => {
  const stack = newStack();
  new AzapiProvider(stack, "azapi");

  expect(() => Testing.synthHcl(stack)).toThrow("synthesize JSON, without --hcl");
});

test("takes null for the version that it has by default", () => {
  const stack = newStack();
  const provider = new AzapiProvider(stack, "azapi", { version: null as unknown as string });
  expect(provider.terraformGeneratorMetadata?.providerVersion).toBe("~> 2.12");
});
