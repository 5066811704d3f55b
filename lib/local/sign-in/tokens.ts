import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { unauthenticated } from "../errors";
import { isObject } from "../json";
import type { Clock } from "../clock";

/** For whom a token is made and what it opens. */
export interface TokenClaims {
  readonly principalId: string;
  /** The resource, such as `https://ai.azure.com`. */
  readonly audience: string;
}

export const ARM_AUDIENCE = "https://management.azure.com";
export const FOUNDRY_AUDIENCE = "https://ai.azure.com";

const LIFETIME_SECONDS = 3600;

/** Makes and reads the tokens of one run; no other run accepts them. They have the three parts that clients expect. */
export class Tokens {
  private readonly secret = randomBytes(32);

  constructor(
    private readonly clock: Clock,
    private readonly tenantId: string,
  ) {}

  /** Seconds since 1970 at which a token made now expires. */
  expiry(): number {
    return Math.floor(this.clock.now() / 1000) + LIFETIME_SECONDS;
  }

  make({ principalId, audience }: TokenClaims): string {
    const claims = {
      aud: bareAudience(audience),
      oid: principalId,
      sub: principalId,
      tid: this.tenantId,
      iss: `https://sts.windows.net/${this.tenantId}/`,
      exp: this.expiry(),
    };
    const content = `${encoded({ alg: "HS256", typ: "JWT" })}.${encoded(claims)}`;
    return `${content}.${this.signature(content).toString("base64url")}`;
  }

  /** The principal of a request's `Authorization` header. Throws when there is no good token for that audience. */
  principalOf(authorization: string | undefined, audiences: string[]): string {
    const token = /^Bearer (.+)$/i.exec(authorization ?? "")?.[1];
    if (token === undefined) {
      throw unauthenticated(`a bearer token for ${audiences[0]} is required`);
    }
    const claims = this.read(token);
    if (claims.exp * 1000 <= this.clock.now()) throw unauthenticated("the token is expired");
    if (!audiences.includes(claims.aud)) {
      throw unauthenticated(`the token is for ${claims.aud}, not for ${audiences[0]}`);
    }
    return claims.oid;
  }

  private read(token: string): { aud: string; oid: string; exp: number } {
    const at = token.lastIndexOf(".");
    const given = Buffer.from(token.slice(at + 1), "base64url");
    const wanted = this.signature(token.slice(0, at));
    if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) {
      throw unauthenticated("the token was not made by this local Azure");
    }
    const claims: unknown = JSON.parse(
      Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8"),
    );
    if (!isObject(claims)) throw unauthenticated("the token has no claims");
    return { aud: String(claims["aud"]), oid: String(claims["oid"]), exp: Number(claims["exp"]) };
  }

  private signature(content: string): Buffer {
    return createHmac("sha256", this.secret).update(content).digest();
  }
}

/** Clients ask with or without a trailing slash or `/.default`. */
function bareAudience(audience: string): string {
  return audience.replace(/\/?\.default$/, "").replace(/\/+$/, "");
}

function encoded(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}
