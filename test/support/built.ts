import { resolve } from "node:path";

/** The packages as `npm run build` writes them, each in the folder of its name: a `NODE_PATH` finds them there. */
export const DIST = resolve(__dirname, "../../dist");

/** The command line, for `node`. */
export const FOUNDRY_AGENTS = resolve(DIST, "foundry-agents/cli.js");

/** The provider that Terraform starts, for `node`. */
export const AZAPI_STANDIN = resolve(DIST, "foundry-agents/azapi-standin.js");
