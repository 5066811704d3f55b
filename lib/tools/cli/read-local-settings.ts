import type { LocalAzureOptions } from "../local/settings/options";
import { readJson } from "./read-json";

/** The settings of local Azure in a file. What it holds is checked when local Azure starts. */
export function readLocalSettings(file: string): LocalAzureOptions {
  return readJson("--config", file, "docs/local-azure.md describes its settings").object();
}
