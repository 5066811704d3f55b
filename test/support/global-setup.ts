import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { InitializedTerraform } from "./initialized-terraform";

/** Before the first end-to-end test of a run. */
export default async function globalSetup(): Promise<void> {
  if (!existsSync(resolve(__dirname, "../../dist")))
    throw new Error("the tests run what was built: run `npm run build` first");
  await InitializedTerraform.make();
}
