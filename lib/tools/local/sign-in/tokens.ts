import { createHmac, timingSafeEqual } from "node:crypto";
import { withoutTrailingSlashes } from "../../../azure/resource-ids";
import type { Clock } from "../core/clock";
import { isObject } from "../core/json";
import { unauthenticated } from "../errors/caller-errors";
import type { ServiceError } from "../http/service-error";

/** Claims that can be wrong on purpose, so callers see how they are refused. */
export interface TokenOptions {
  /** The resource that it is for. @default "https://ai.azure.com" */
  readonly resource?: string;
  /** @default - the tenant of this local Azure */
  readonly tenantId?: string;
  /** How long it is valid; 0 makes a token that has already expired. @default 3600 */
  readonly lifetimeSeconds?: number;
}

/** Whom and what a token is for. */
export interface TokenClaims extends TokenOptions {
  readonly principalId: string;
  /** Whether it is a program that signs in. @default false */
  readonly isApplication?: boolean;
}

export const ARM_AUDIENCE = "https://management.azure.com";
export const FOUNDRY_AUDIENCE = "https://ai.azure.com";

const LIFETIME_SECONDS = 3600;

/** A server that runs for days sees new tokens every hour. */
const MOST_READ = 1000;

/** The claims that decide whether a token is accepted. */
interface ReadClaims {
  readonly aud: string;
  readonly oid: string;
  readonly tid: string;
  readonly exp: number;
}

/** The headers with which a request signs in. */
interface SignInHeaders {
  readonly authorization?: string | undefined;
  readonly "api-key"?: string | undefined;
}

/** Makes and reads the tokens of one local Azure; no other accepts them. They have the three parts that clients expect. */
export class Tokens {
  /** Claims of verified tokens: callers send the same token with each request. */
  private readonly read = new Map<string, ReadClaims>();

  /** @param signingKey - with the same key another process makes and reads the same tokens */
  constructor(
    private readonly clock: Clock,
    private readonly tenantId: string,
    private readonly signingKey: string,
  ) {}

  /** Seconds since 1970 at which a token made now expires. */
  expiry(lifetimeSeconds = LIFETIME_SECONDS): number {
    return Math.floor(this.clock.now() / 1000) + lifetimeSeconds;
  }

  make({
    principalId,
    resource = FOUNDRY_AUDIENCE,
    tenantId = this.tenantId,
    lifetimeSeconds = LIFETIME_SECONDS,
    isApplication = false,
  }: TokenClaims): string {
    const claims = {
      aud: bareAudience(resource),
      oid: principalId,
      sub: principalId,
      tid: tenantId,
      iss: `https://sts.windows.net/${tenantId}/`,
      exp: this.expiry(lifetimeSeconds),
      // Documented: Entra's optional claim, which only tokens of programs have here.
      ...(isApplication ? { idtyp: "app" } : {}),
    };
    const content = `${encoded({ alg: "HS256", typ: "JWT" })}.${encoded(claims)}`;
    return `${content}.${this.signature(content).toString("base64url")}`;
  }

  /** The principal of a request's bearer token. Throws when there is no valid token for one of the audiences. */
  principalOf({ authorization, "api-key": apiKey }: SignInHeaders, audiences: string[]): string {
    const token = /^Bearer (.+)$/i.exec(authorization ?? "")?.[1];
    // Documented: API keys are not accepted. Clients send them in either header.
    if ((token ?? apiKey) !== undefined && token?.split(".").length !== 3) {
      throw this.refused(
        `API keys are not accepted: a bearer token for ${audiences[0]} is required`,
      );
    }
    if (token === undefined) throw this.refused(`a bearer token for ${audiences[0]} is required`);

    const claims = this.claimsOf(token);
    if (claims.exp * 1000 <= this.clock.now()) throw this.refused("the token has expired");
    if (!audiences.includes(claims.aud)) {
      throw this.refused(`the token is for ${claims.aud}, not for ${audiences[0]}`);
    }
    if (claims.tid !== this.tenantId) {
      throw this.refused(`the token is from the tenant ${claims.tid}, not ${this.tenantId}`);
    }
    return claims.oid;
  }

  private claimsOf(token: string): ReadClaims {
    const known = this.read.get(token);
    if (known !== undefined) return known;
    const claims = this.verified(token);
    if (this.read.size >= MOST_READ) this.read.clear();
    this.read.set(token, claims);
    return claims;
  }

  private verified(token: string): ReadClaims {
    const at = token.lastIndexOf(".");
    const given = Buffer.from(token.slice(at + 1), "base64url");
    const wanted = this.signature(token.slice(0, at));
    if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) {
      throw this.refused("the token was not made by this local Azure");
    }
    const claims: unknown = JSON.parse(
      Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8"),
    );
    if (!isObject(claims)) throw this.refused("the token has no claims");
    const { aud, oid, tid, exp } = claims;
    return { aud: String(aud), oid: String(oid), tid: String(tid), exp: Number(exp) };
  }

  /** With the challenge that resources protected by Entra send. */
  private refused(reason: string): ServiceError {
    // RFC 6750 allows neither of these two in a description.
    const description = reason.replace(/["\\]/g, "'");
    const challenge = `Bearer authorization_uri="https://login.microsoftonline.com/${this.tenantId}", error="invalid_token", error_description="${description}"`;
    return unauthenticated(reason, { "www-authenticate": challenge });
  }

  private signature(content: string): Buffer {
    return createHmac("sha256", this.signingKey).update(content).digest();
  }
}

/** Clients ask with or without a trailing slash or `/.default`. */
function bareAudience(audience: string): string {
  return withoutTrailingSlashes(audience.replace(/\/?\.default$/, ""));
}

function encoded(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}
