import { randomBytes, randomUUID } from "node:crypto";
import { isGoodFor, makeKeyPair, type KeyPair } from "../certificate/key-pair";
import type { Store } from "./store/store";

/** What others were given and have to be able to use after a restart. */
export interface Secrets {
  /** With which tokens are signed, in base64. */
  readonly signingKey: string;
  /** What the token endpoint wants to be told. */
  readonly identityHeader: string;
  /** What its callers trust. */
  readonly certificate: KeyPair;
}

const KEY = "secrets";
const A_DAY = 24 * 3600 * 1000;

/** The secrets that are kept, or new ones; of a certificate that ends soon only the others. */
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
