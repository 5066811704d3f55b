/** A part of a URL with its percent-encoding decoded; undefined if that is malformed. */
export function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
