/** The claims of a token. */
export interface TokenClaims {
  /** The resource that it is for, such as `https://ai.azure.com`; some tokens name it by a GUID. */
  readonly audience: string | undefined;
  /** The tenant that its holder signed in to. */
  readonly tenantId: string | undefined;
  /** Object id of its holder. */
  readonly objectId: string | undefined;
  /** Whether its holder is a program. */
  readonly isApplication: boolean;
  /** In milliseconds since 1970. */
  readonly expiresOn: number | undefined;
}

/**
 * Reads a token without checking its signature, which is the service's job; undefined if it has no readable claims.
 * That is enough to explain why the service refuses it.
 */
export function readClaims(token: string): TokenClaims | undefined {
  const claims = parse(token.split(".")[1] ?? "");
  if (claims === undefined) return undefined;
  const text = (name: string) => {
    const value = claims[name];
    return typeof value === "string" ? value : undefined;
  };
  const seconds = claims["exp"];
  return {
    audience: text("aud")?.replace(/\/+$/, ""),
    tenantId: text("tid"),
    objectId: text("oid"),
    // Documented: `idtyp` is "app" in tokens of programs and missing or "user" in those of people.
    isApplication: text("idtyp") === "app",
    expiresOn: typeof seconds === "number" ? seconds * 1000 : undefined,
  };
}

function parse(part: string): { readonly [name: string]: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
    if (typeof value !== "object" || value === null) return undefined;
    return Object.fromEntries(Object.entries(value));
  } catch {
    return undefined;
  }
}
