import { generateKeyPairSync, randomBytes, sign } from "node:crypto";

/** A self-signed certificate for `localhost` with its private key. */
export interface Certificate {
  /** The certificate, DER. */
  der: Buffer;
  /** The certificate, PEM. */
  pem: string;
  /** The private key, PEM. */
  key: string;
}

/**
 * Makes the certificate by which Terraform recognizes the process that it started.
 *
 * Written out in DER, because the package that makes the emulator's certificate takes about 170 ms
 * to load, and Terraform starts a provider several times per command.
 */
export function createCertificate(): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const name = sequence(set(sequence(oid("2.5.4.3"), utf8("localhost"))));
  const body = sequence(
    explicit(0, integer(Buffer.from([2]))),
    integer(Buffer.concat([Buffer.from([1]), randomBytes(15)])),
    ECDSA_WITH_SHA256,
    name,
    sequence(utcTime(-1), utcTime(1)),
    name,
    publicKey.export({ type: "spki", format: "der" }),
    explicit(3, sequence(SUBJECT_ALT_NAME)),
  );
  const signature = sign("sha256", body, privateKey);
  const der = sequence(body, ECDSA_WITH_SHA256, bitString(signature));
  return {
    der,
    pem: `-----BEGIN CERTIFICATE-----\n${der.toString("base64")}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
  };
}

const ECDSA_WITH_SHA256 = sequence(oid("1.2.840.10045.4.3.2"));
const DNS_NAME = 0x82;
const SUBJECT_ALT_NAME = sequence(
  oid("2.5.29.17"),
  octetString(sequence(element(DNS_NAME, Buffer.from("localhost")))),
);

function element(tag: number, content: Buffer): Buffer {
  return Buffer.concat([Buffer.from([tag]), length(content.length), content]);
}

function length(size: number): Buffer {
  if (size < 0x80) return Buffer.from([size]);
  if (size < 0x100) return Buffer.from([0x81, size]);
  return Buffer.from([0x82, size >> 8, size & 0xff]);
}

function sequence(...items: Buffer[]): Buffer {
  return element(0x30, Buffer.concat(items));
}

function set(item: Buffer): Buffer {
  return element(0x31, item);
}

function explicit(index: number, item: Buffer): Buffer {
  return element(0xa0 + index, item);
}

function integer(bytes: Buffer): Buffer {
  return element(0x02, bytes);
}

function utf8(text: string): Buffer {
  return element(0x0c, Buffer.from(text));
}

function octetString(content: Buffer): Buffer {
  return element(0x04, content);
}

function bitString(content: Buffer): Buffer {
  return element(0x03, Buffer.concat([Buffer.from([0]), content]));
}

function utcTime(daysFromNow: number): Buffer {
  const time = new Date(Date.now() + daysFromNow * 86_400_000).toISOString();
  return element(0x17, Buffer.from(time.replace(/[-:T]|\.\d+/g, "").slice(2)));
}

/** The first two numbers share a byte, the others are written in groups of seven bits. */
function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split(".").map(Number);
  return element(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}

function base128(value: number): number[] {
  const groups = [value & 0x7f];
  for (let left = value >> 7; left > 0; left >>= 7) groups.unshift((left & 0x7f) | 0x80);
  return groups;
}
