import { readFileSync, writeFileSync } from "node:fs";

interface Configuration {
  readonly terraform: { readonly required_providers: { [name: string]: unknown } };
  readonly provider: { [name: string]: unknown };
  readonly resource: { [type: string]: { [logicalId: string]: { readonly name?: string } } };
}

/** The ARM type of each azurerm resource in the examples. */
const ARM_NAMES: { [type: string]: (name: string) => string } = {
  azurerm_storage_account: (name) => `Microsoft.Storage/storageAccounts/${name}`,
  azurerm_storage_container: (name) => `${STORAGE}/blobServices/default/containers/${name}`,
  azurerm_storage_queue: (name) => `${STORAGE}/queueServices/default/queues/${name}`,
};
const STORAGE = "Microsoft.Storage/storageAccounts/contososupport";

/**
 * Replaces azurerm's resources, whose provider and Azure are not available here, with `terraform_data`. What others read
 * from them is known only at apply, as with the real ones.
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
