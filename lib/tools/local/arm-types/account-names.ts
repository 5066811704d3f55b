import { bodyRefused } from "../errors/service-errors";

/** The published schema's rule for the names of accounts and projects; in which words it is refused is not recorded. */
export function assertAccountName(kind: "account" | "project", name: string): void {
  if (/^[a-zA-Z0-9][a-zA-Z0-9_.-]{1,63}$/.test(name)) return;
  throw bodyRefused(
    `the name of the ${kind} must be 2 to 64 letters, digits, underscores, dots or hyphens that begin with a letter or digit, got '${name}'`,
  );
}

/** `West Europe` and `westeurope` are the same. */
export function isSameLocation(one: string, other: string): boolean {
  const plain = (location: string) => location.replaceAll(" ", "").toLowerCase();
  return plain(one) === plain(other);
}
