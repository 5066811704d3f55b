import { escapeTemplate } from "../core/template-text";

/**
 * A constant JMESPath that lists the optional keys of a body. azapi 2.12 does not send a body that only lost keys
 * (recorded: removing a tag from the configuration gives an empty plan), so a setting removed in code would stay in
 * Azure forever. It does send the body when an export changes, and this export changes with the keys.
 */
export function sentKeys(names: string[]): string {
  return escapeTemplate(`\`${JSON.stringify(names).replace(/`/g, "\\u0060")}\``);
}
