import { LocalAzureError } from "./local-azure-error";
import type { LocalAzureOptions } from "./options";

/** Refuses settings that make no sense, by name. */
export function checkOptions({ projects }: LocalAzureOptions): void {
  if (projects?.length === 0) throw new LocalAzureError("projects must hold at least one project");
}
