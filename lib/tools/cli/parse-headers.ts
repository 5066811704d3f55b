import { UserError } from "./user-error";

/** Headers given as `x-client-name: value`. Documented: those that begin with `x-client-` reach the agent. */
export function parseClientHeaders(given: string[]): { readonly [name: string]: string } {
  return Object.fromEntries(
    given.map((text) => {
      const [, name, value] = /^(x-client-[a-z0-9-]+)\s*:\s*([\x20-\x7e]*)$/i.exec(text) ?? [];
      if (name !== undefined && value !== undefined) return [name.toLowerCase(), value];
      throw new UserError(
        `--header must be 'x-client-…: value', since only those reach the agent; got '${text.split(":")[0]}'`,
      );
    }),
  );
}
