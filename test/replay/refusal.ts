import { AZAPI_REQUIRED } from "../support/initialized-terraform";
import type { LeftOut } from "./left-out";
import type { Workspaces } from "./workspaces";

/** Validates a configuration that uses something left out; returns Terraform's error. */
export async function refusal({ scenario, config }: LeftOut, workspaces: Workspaces) {
  const workspace = await workspaces.create(scenario, {});
  await workspace.configure({ ...AZAPI_REQUIRED, ...config });
  const { stderr } = await workspace.terraform(["validate", "-no-color"]);
  workspace.close();
  return stderr;
}
