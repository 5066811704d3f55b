import { readFileSync, writeFileSync } from "node:fs";

interface Configuration {
  readonly terraform: { readonly required_providers: { [name: string]: unknown } };
  readonly provider: { [name: string]: unknown };
  readonly resource: { [type: string]: { [logicalId: string]: { readonly name?: string } } };
}

/** What each kind of azurerm resource in the examples is called in ARM. */
const ARM_NAMES: { [type: string]: (name: string) => string } = {
  azurerm_storage_account: (name) => `Microsoft.Storage/storageAccounts/${name}`,
  azurerm_storage_container: (name) => `${STORAGE}/blobServices/default/containers/${name}`,
  azurerm_storage_queue: (name) => `${STORAGE}/queueServices/default/queues/${name}`,
};
const STORAGE = "Microsoft.Storage/storageAccounts/contososupport";

/**
 * Puts `terraform_data` in the place of azurerm's resources, which need a provider and an Azure that are not here. What
 * others read of them is known at apply only, as it is of the real ones.
 */
export function replaceAzurerm(file: string, resourceGroup: string): void {
  const { terraform, provider, resource, ...rest } = JSON.parse(
    readFileSync(file, "utf8"),
  ) as Configuration;
  delete terraform.required_providers["azurerm"];
  delete provider["azurerm"];
  const others = Object.entries(resource).filter(([type]) => !type.startsWith("azurerm_"));
  const replaced = Object.entries(resource)
    .filter(([type]) => type.startsWith("azurerm_"))
    .flatMap(([type, blocks]) =>
      Object.entries(blocks).map(([logicalId, { name = "" }]) => {
        const id = `${resourceGroup}/providers/${ARM_NAMES[type]?.(name) ?? type}`;
        return [logicalId, { input: { id, resource_manager_id: id } }] as const;
      }),
    );
  const terraform_data = { ...resource["terraform_data"], ...Object.fromEntries(replaced) };
  const text = JSON.stringify({
    ...rest,
    terraform,
    provider,
    resource: { ...Object.fromEntries(others), terraform_data },
  });
  writeFileSync(file, text.replaceAll(/azurerm_\w+\.(\w+)\.(\w+)/g, "terraform_data.$1.output.$2"));
}
