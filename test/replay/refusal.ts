import { AZAPI_REQUIRED } from "../support/initialized-terraform";
import type { LeftOut } from "./left-out";
import type { Workspaces } from "./workspaces";

/** Validates a configuration that asks for something left out; gives what Terraform says against it. */
export async function refusal({ scenario, config }: LeftOut, workspaces: Workspaces) {
  const workspace = await workspaces.create(scenario, {});
  await workspace.configure({ ...AZAPI_REQUIRED, ...config });
  const { stderr } = await workspace.terraform(["validate", "-no-color"]);
  workspace.close();
  return stderr;
}
