/**
 * An id in the one form in which ARM returns it. ARM reads more than that: without the first slash, with doubled slashes
 * or one at the end, with blanks around a name. Whatever is compared with an id, or computed from it, would differ.
 * Letter case is left as it is: ARM ignores it, and so must whoever compares ids.
 */
export function canonicalId(id: string): string {
  const segments = id
    .split("/")
    .map((segment) => segment.trim())
    .filter((segment) => segment !== "");
  const isPath =
    id.trim().startsWith("/") || /^(subscriptions|providers)$/i.test(segments[0] ?? "");
  return `${isPath ? "/" : ""}${segments.join("/")}`;
}
