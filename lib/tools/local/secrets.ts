import { randomBytes, randomUUID } from "node:crypto";
import { isGoodFor, makeKeyPair, type KeyPair } from "../certificate/key-pair";
import type { Store } from "./store/store";

/** Secrets that others hold and that must still work after a restart. */
export interface Secrets {
  /** The key that signs tokens, in base64. */
  readonly signingKey: string;
  /** The header value that the token endpoint requires. */
  readonly identityHeader: string;
  /** The certificate that its callers trust. */
  readonly certificate: KeyPair;
}

const KEY = "secrets";
const A_DAY = 24 * 3600 * 1000;

/** The stored secrets, or new ones; a certificate that expires soon is replaced. */
export function secretsIn(store: Store<Secrets>): Secrets {
  const kept = store.get(KEY);
  if (kept !== undefined && isGoodFor(A_DAY, kept.certificate)) return kept;
  const made: Secrets = {
    signingKey: kept?.signingKey ?? randomBytes(32).toString("base64"),
    identityHeader: kept?.identityHeader ?? randomUUID(),
    certificate: makeKeyPair(),
  };
  store.put(KEY, made);
  return made;
}
