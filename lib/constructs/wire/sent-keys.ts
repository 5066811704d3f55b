import { escapeTemplate } from "../core/template-text";

/**
 * A constant JMESPath that names the optional keys of a body. azapi 2.12 never sends a body that only lost keys
 * (recorded: a tag dropped from the configuration gives an empty plan), so that what is removed in code would stay in
 * Azure for good. It does send the body whenever an export changed, and this one changes with the keys.
 */
export function sentKeys(names: string[]): string {
  return escapeTemplate(`\`${JSON.stringify(names).replace(/`/g, "\\u0060")}\``);
}
