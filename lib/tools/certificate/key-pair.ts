import {
  createPrivateKey,
  generateKeyPairSync,
  randomBytes,
  sign,
  X509Certificate,
} from "node:crypto";
import * as der from "./der";

/** A certificate for 127.0.0.1 and localhost with its key, both as PEM. */
export interface KeyPair {
  readonly key: string;
  readonly pem: string;
}

const A_DAY = 24 * 3600 * 1000;

/**
 * Makes a certificate that is its own authority, so Go and Node accept it once told to trust it.
 *
 * Encoded here: the package that would do it takes about 170 ms to load, and Terraform starts the stand-in several
 * times per command.
 */
export function makeKeyPair(): KeyPair {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const name = der.sequence(der.set(der.sequence(der.oid("2.5.4.3"), der.utf8("foundry-agents"))));
  const body = der.sequence(
    der.explicit(0, der.integer(Buffer.from([VERSION_3]))),
    der.integer(serialNumber()),
    ECDSA_WITH_SHA256,
    name,
    der.sequence(der.utcTime(inDays(-1)), der.utcTime(inDays(30))),
    name,
    publicKey.export({ type: "spki", format: "der" }),
    der.explicit(3, der.sequence(...EXTENSIONS)),
  );
  const signature = der.bitString(sign("sha256", body, privateKey));
  const certificate = der.sequence(body, ECDSA_WITH_SHA256, signature);
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    pem: `-----BEGIN CERTIFICATE-----\n${lines(certificate.toString("base64"))}\n-----END CERTIFICATE-----\n`,
  };
}

/** Whether both can be read and belong together. */
export function isKeyPair({ key, pem }: KeyPair): boolean {
  try {
    return new X509Certificate(pem).checkPrivateKey(createPrivateKey(key));
  } catch {
    return false;
  }
}

/** Whether the certificate can be trusted for this many more milliseconds. */
export function isGoodFor(ms: number, { pem }: KeyPair): boolean {
  return Date.parse(new X509Certificate(pem).validTo) > Date.now() + ms;
}

const VERSION_3 = 2;
const ECDSA_WITH_SHA256 = der.sequence(der.oid("1.2.840.10045.4.3.2"));

const CRITICAL = der.yes();
const DIGITAL_SIGNATURE_AND_CERTIFICATE_SIGN = der.bitString(Buffer.from([0b10000100]), 2);
const SERVER_AUTHENTICATION = der.oid("1.3.6.1.5.5.7.3.1");
const CLIENT_AUTHENTICATION = der.oid("1.3.6.1.5.5.7.3.2");
const LOCALHOST = der.element(0x82, Buffer.from("localhost"));
const LOOPBACK = der.element(0x87, Buffer.from([127, 0, 0, 1]));

const EXTENSIONS = [
  extension("2.5.29.19", der.sequence(der.yes()), CRITICAL), // basic constraints: an authority
  extension("2.5.29.15", DIGITAL_SIGNATURE_AND_CERTIFICATE_SIGN, CRITICAL), // key usage
  extension("2.5.29.37", der.sequence(SERVER_AUTHENTICATION, CLIENT_AUTHENTICATION)),
  extension("2.5.29.17", der.sequence(LOOPBACK, LOCALHOST)), // alternative names
];

function extension(id: string, value: Buffer, ...critical: Buffer[]): Buffer {
  return der.sequence(der.oid(id), ...critical, der.octetString(value));
}

/** Positive, and without a leading zero byte. */
function serialNumber(): Buffer {
  return Buffer.concat([Buffer.from([1]), randomBytes(15)]);
}

function inDays(days: number): Date {
  return new Date(Date.now() + days * A_DAY);
}

function lines(base64: string): string {
  return base64.replace(/.{64}(?=.)/g, "$&\n");
}
