import { TerraformProvider, TerraformResource, TerraformStack } from "cdktf";
import { AzapiProvider } from "../../../lib/constructs/azapi/provider";
import { DataResource } from "../../../lib/constructs/azapi/data-resource";
import { Resource } from "../../../lib/constructs/azapi/resource";
import { Template } from "../../../lib/constructs/testing";
import { anApplication } from "../../support/foundry";
import { newStack } from "../../support/new-stack";

let stack: TerraformStack;
beforeEach(() => {
  stack = newStack();
});

/** What is wrong with the stack. */
function failure(): string {
  try {
    Template.fromStack(stack);
    return "none";
  } catch (error) {
    return (error as Error).message;
  }
}

class Generated extends TerraformProvider {}

/** A provider named azapi as `cdktf get` generates one. */
function generated(version: string | undefined, source = "azure/azapi", id = "generated") {
  return new Generated(stack, id, {
    terraformResourceType: "azapi",
    terraformProviderSource: source,
    terraformGeneratorMetadata: {
      providerName: "azapi",
      ...(version === undefined ? {} : { providerVersion: version }),
      providerVersionConstraint: "~> 1.15",
    },
  });
}

test("names the provider that a stack lacks", () => {
  anApplication(stack, { agentNames: ["a"] });
  expect(failure()).toContain(
    '[NoAzapiProvider] the stack has no azapi provider: add new AzapiProvider(stack, "azapi")',
  );
  new AzapiProvider(stack, "azapi");
  expect(failure()).toBe("none");
});

test("a provider of another stack does not count", () => {
  new Resource(stack, "Resource", { type: "T@1" });
  new AzapiProvider(new TerraformStack(stack, "inner"), "azapi");
  expect(failure()).toContain("[NoAzapiProvider]");
});

test("names the first element for which every provider has an alias", () => {
  const other = new AzapiProvider(stack, "other", { alias: "other" });
  anApplication(stack, { agentNames: ["a"], provider: other });
  expect(failure()).toBe("none");
  new Resource(stack, "Overridden", { type: "T@1" }).addOverride("provider", "azapi.other");
  new TerraformResource(stack, "Else", { terraformResourceType: "terraform_data" });
  expect(failure()).toBe("none");
  new DataResource(stack, "Read", { type: "T@1" });
  expect(failure()).toContain(
    "[NoAzapiProvider] every azapi provider of the stack has an alias, but stack/Read has no provider set and so uses the one without: remove the alias of stack/other, or pass it as provider",
  );
  new AzapiProvider(stack, "azapi");
  expect(failure()).not.toContain("[NoAzapiProvider]");
});

test("names two with the same alias or without one", () => {
  new AzapiProvider(stack, "azapi");
  new AzapiProvider(stack, "other", { alias: "other" });
  expect(failure()).toBe("none");

  new AzapiProvider(stack, "again");
  new AzapiProvider(stack, "twice", { alias: "other" });
  expect(failure()).toContain(
    "[SeveralAzapiProviders] stack/again and stack/azapi both have no alias: remove one of them, or give it another alias and pass it as provider to the constructs that should use it",
  );
  expect(failure()).toContain("stack/twice and stack/other both have the alias other");
});

describe("a provider out of another library", () => {
  beforeEach(() => void new Resource(stack, "Resource", { type: "T@1" }));

  test.each(["2.12.0", "~> 2.12", ">= 2.13.0"])("passes at %s", (version) => {
    generated(version);
    expect(failure()).toBe("none");
  });

  test.each(["1.15.0", "2.4.0", "~> 1.15", "3.0.0"])("is told at %s", (version) => {
    generated(version);
    expect(failure()).toContain(
      `[InvalidAzapiProvider] the version of stack/generated must allow a release of azapi that this library supports, ~> 2.12, got "${version}"; use the AzapiProvider of this library, which requires the right one`,
    );
  });

  test("is told by its constraint if it has no version", () => {
    generated(undefined);
    expect(failure()).toContain('got "~> 1.15"');
  });

  test("is told if it comes from elsewhere, but not if it is mirrored", () => {
    generated("2.12.0", "mirror.example/Azure/azapi");
    expect(failure()).toBe("none");
    generated("2.12.0", "example/azapi", "other").alias = "other";
    expect(failure()).toContain(
      'the source of stack/other must be Azure/azapi (~> 2.12), got "example/azapi"',
    );
  });
});

test.each([
  ["version", "2.4.0", "must allow a release of azapi that this library supports"],
  ["version", "newest", "must be a version constraint"],
  ["source", "example/azapi", "must be Azure/azapi"],
])("what the stack overrides is told: %s %s", (name, value, text) => {
  new AzapiProvider(stack, "azapi");
  stack.addOverride(`terraform.required_providers.azapi.${name}`, value);
  expect(failure()).toContain(
    `[InvalidAzapiProvider] the overridden terraform.required_providers.azapi.${name} ${text}`,
  );
});

test("a stack may override the version within what is supported", () => {
  new AzapiProvider(stack, "azapi");
  stack.addOverride("terraform.required_providers.azapi.version", "2.12.3");
  expect(failure()).toBe("none");
});

test("fails with a provider of another stack", () => {
  new AzapiProvider(stack, "azapi");
  const other = new TerraformStack(stack.node.root, "other");
  const provider = new AzapiProvider(other, "azapi");
  anApplication(stack, { agentNames: ["a"], provider });
  expect(failure()).toMatch(
    /\[InvalidAzapiProvider\] stack\/Support\S* is in another stack than its provider other\/azapi: create one in stack too, and pass that/,
  );
});

test("fails with a provider of another name", () => {
  const provider = new Generated(stack, "azurerm", { terraformResourceType: "azurerm" });
  expect(() => anApplication(stack, { agentNames: ["a"], provider })).toThrow(
    "[InvalidAgentApplication] stack/Support: provider must be an AzapiProvider, got stack/azurerm, which is for azurerm",
  );
});
