import { join } from "node:path";
import { cassetteEnvironment, readCassette } from "./cassette";
import type { Replay } from "./replay";

/** Validates every configuration of a recording; gives what Terraform says against them. */
export async function refusal({ folder, scenario, workspaces }: Replay): Promise<string> {
  const hosts = { host: "127.0.0.1:1", tokenHost: "127.0.0.1:1" };
  const cassette = readCassette(join(folder, `${scenario}.json`), hosts);
  const workspace = await workspaces.create(scenario, cassetteEnvironment(cassette, hosts));
  let said = "";
  for (const { config } of cassette.steps) {
    if (config === undefined) continue;
    await workspace.configure(config);
    const { stderr } = await workspace.terraform(["validate", "-no-color"]);
    said += stderr;
  }
  return said;
}
