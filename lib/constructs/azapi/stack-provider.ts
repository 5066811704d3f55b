import { TerraformDataSource, TerraformResource, TerraformStack, TerraformProvider } from "cdktf";
import type { IConstruct } from "constructs";
import { AZAPI_SOURCE, AZAPI_VERSION_CONSTRAINT } from "../../agreed/azapi-release";
import { checkAtSynth } from "../core/errors";
import type { Overrides } from "../core/overrides";
import { stackOverrides } from "../core/stack-overrides";
import { AZAPI } from "./checks";
import { checkAzapiVersion } from "./release";

/**
 * Has the stack of an azapi element checked for its provider, once per stack. cdktf only sees whether there is one of
 * the name; Terraform would fail at init or at plan, and some other releases take a body for another one.
 */
export function requireAzapi(element: IConstruct): void {
  const stack = TerraformStack.of(element);
  if (checked.has(stack)) return;
  checked.add(stack);
  checkAtSynth(stack, "NoAzapiProvider", () => checkPresent(stack, azapiProviders(stack)));
  checkAtSynth(stack, "SeveralAzapiProviders", () => checkAliases(azapiProviders(stack)));
  checkAtSynth(stack, "InvalidAzapiProvider", () => [
    ...azapiProviders(stack).flatMap(checkMade),
    ...checkOverridden(stack),
    ...checkOwn(stack),
  ]);
}

const checked = new WeakSet<TerraformStack>();

/** All configurations of the stack, whoever made them. */
function azapiProviders(stack: TerraformStack): TerraformProvider[] {
  return stack
    .allProviders()
    .filter((provider) => provider.terraformResourceType === AZAPI)
    .filter((provider) => TerraformStack.of(provider) === stack);
}

/** Terraform would use an empty configuration for what names no provider, and ignore the settings of the others. */
function checkPresent(stack: TerraformStack, providers: TerraformProvider[]): string[] {
  const [first] = providers;
  if (first === undefined) {
    return ['the stack has no azapi provider: add new AzapiProvider(stack, "azapi")'];
  }
  if (providers.some(({ alias }) => alias === undefined)) return [];
  const user = stack.node.findAll().find((element) => usesDefault(element, stack));
  if (user === undefined) return [];
  return [
    `every azapi provider of the stack has an alias, but ${user.node.path} has no provider set and so uses the one without: remove the alias of ${first.node.path}, or pass it as provider`,
  ];
}

function usesDefault(element: IConstruct, stack: TerraformStack): boolean {
  if (!isElement(element) || TerraformStack.of(element) !== stack) return false;
  if (!element.terraformResourceType.startsWith("azapi_")) return false;
  const { rawOverrides } = element as unknown as { readonly rawOverrides?: Overrides };
  return element.provider === undefined && rawOverrides?.["provider"] === undefined;
}

function isElement(construct: IConstruct): construct is TerraformResource | TerraformDataSource {
  return (
    TerraformResource.isTerraformResource(construct) ||
    TerraformDataSource.isTerraformDataSource(construct)
  );
}

function checkAliases(providers: TerraformProvider[]): string[] {
  const earlier = new Map<string | undefined, TerraformProvider>();
  return providers.flatMap((provider) => {
    const { alias } = provider;
    const first = earlier.get(alias);
    earlier.set(alias, first ?? provider);
    if (first === undefined) return [];
    const same = alias === undefined ? "no alias" : `the alias ${alias}`;
    return [
      `${provider.node.path} and ${first.node.path} both have ${same}: remove one of them, or give it another alias and pass it as provider to the constructs that should use it`,
    ];
  });
}

/** Terraform would take the one of the same name in this stack, if there is one. */
function checkOwn(stack: TerraformStack): string[] {
  const users = new Map<TerraformProvider, IConstruct>();
  for (const element of stack.node.findAll()) {
    const { provider } = element as { readonly provider?: TerraformProvider };
    if (provider === undefined || !TerraformProvider.isTerraformProvider(provider)) continue;
    if (TerraformStack.of(element) !== stack) continue;
    if (TerraformStack.of(provider) !== stack) users.set(provider, users.get(provider) ?? element);
  }
  return [...users].map(
    ([provider, { node }]) =>
      `${node.path} is in another stack than its provider ${provider.node.path}: create one in ${stack.node.path} too, and pass that`,
  );
}

/** A provider out of another library has its own idea of the release. */
function checkMade(provider: TerraformProvider): string[] {
  const { terraformGeneratorMetadata: metadata, terraformProviderSource } = provider;
  const version = metadata?.providerVersion ?? metadata?.providerVersionConstraint;
  return [
    ...checkSource(`the source of ${provider.node.path}`, terraformProviderSource),
    ...checkAzapiVersion(`the version of ${provider.node.path}`, version),
  ].map((fault) => `${fault}; use the AzapiProvider of this library, which requires the right one`);
}

function checkOverridden(stack: TerraformStack): string[] {
  const { terraform = {} } = stackOverrides(stack) as Terraform;
  const { source, version } = terraform.required_providers?.azapi ?? {};
  const path = "the overridden terraform.required_providers.azapi";
  return [
    ...checkSource(`${path}.source`, source),
    ...checkAzapiVersion(`${path}.version`, version),
  ];
}

interface Terraform {
  readonly terraform?: {
    readonly required_providers?: {
      readonly azapi?: { readonly source?: string; readonly version?: string };
    };
  };
}

/** Whatever host mirrors it; letter case does not matter. */
function checkSource(prop: string, source: string | undefined): string[] {
  const isOurs = (given: string) =>
    `/${given}`.toLowerCase().endsWith(`/${AZAPI_SOURCE}`.toLowerCase());
  if (source === undefined || isOurs(source)) return [];
  return [
    `${prop} must be ${AZAPI_SOURCE} (${AZAPI_VERSION_CONSTRAINT}), got ${JSON.stringify(source)}`,
  ];
}
