import { randomBytes, randomUUID } from "node:crypto";
import { isGoodFor, isKeyPair, makeKeyPair, type KeyPair } from "../certificate/key-pair";
import { object, record, text, type Check } from "./core/check";
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

/** The form in which they are kept. */
export const SECRETS: Check = (value, path) => {
  const faults = FORM(value, path);
  if (faults.length > 0) return faults;
  const { certificate } = value as Secrets;
  return isKeyPair(certificate) ? [] : [`${path}.certificate must be a certificate with its key`];
};

const FORM = record<Secrets>(
  { signingKey: text, identityHeader: text, certificate: object({ key: text, pem: text }) },
  {},
);

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
