import { join } from "node:path";

/** By this name Terraform knows the provider, in its registry and in every mirror of it. */
const ADDRESS = ["registry.terraform.io", "azure", "azapi"];

const OPERATING_SYSTEMS: { [node: string]: string } = { win32: "windows" };
const ARCHITECTURES: { [node: string]: string } = { x64: "amd64", ia32: "386" };

/** Where a filesystem mirror holds the executable of azapi, for this machine. */
export function mirrorPath(version: string): string {
  const os = OPERATING_SYSTEMS[process.platform] ?? process.platform;
  const architecture = ARCHITECTURES[process.arch] ?? process.arch;
  const file = `terraform-provider-azapi_v${version}`;
  return join(...ADDRESS, version, `${os}_${architecture}`, file);
}
