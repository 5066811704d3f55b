import { isGoodFor } from "../../../lib/tools/certificate/key-pair";
import { secretsIn, type Secrets } from "../../../lib/tools/local/secrets";
import { MemoryStore } from "../../../lib/tools/local/store/memory";

/** Ended on 2020-01-02. */
const ENDED = `-----BEGIN CERTIFICATE-----
MIIBaTCCAQ6gAwIBAgIJVru8mZaONhJmMAoGCCqGSM49BAMCMBAxDjAMBgNVBAMT
BUVuZGVkMB4XDTIwMDEwMTAwMDAwMFoXDTIwMDEwMjAwMDAwMFowEDEOMAwGA1UE
AxMFRW5kZWQwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAQTJHWcbYzk3bJhQczn
DnJ0RZ1xNF7CV9GyjiId/3hZg7Sqm8wDn377j8l545VeWRZNidiNbFtO0RCFICI+
BMdmo1EwTzAMBgNVHRMBAf8EAjAAMA4GA1UdDwEB/wQEAwIFoDAdBgNVHSUEFjAU
BggrBgEFBQcDAQYIKwYBBQUHAwIwEAYDVR0RBAkwB4IFRW5kZWQwCgYIKoZIzj0E
AwIDSQAwRgIhAKuqyZT9gg3CqdJlnfj9nebbHOdIqBfCtTHUJfxWjIJ+AiEA83mt
UY0KoSQ5XSCcL8dAYaFZIthZYxx0qR4Whrr6U74=
-----END CERTIFICATE-----
`;

test("makes secrets once", () => {
  const store = new MemoryStore<Secrets>();
  const made = secretsIn(store);
  expect(Buffer.from(made.signingKey, "base64")).toHaveLength(32);
  expect(secretsIn(store)).toEqual(made);
  expect(secretsIn(new MemoryStore())).not.toMatchObject({ signingKey: made.signingKey });
});

test("replaces an expired certificate, and keeps the rest", () => {
  const store = new MemoryStore<Secrets>();
  const kept = { signingKey: "k", identityHeader: "h", certificate: { key: "", pem: ENDED } };
  store.put("secrets", kept);
  const { certificate, ...others } = secretsIn(store);
  expect(others).toEqual({ signingKey: "k", identityHeader: "h" });
  expect(isGoodFor(0, certificate)).toBe(true);
});
