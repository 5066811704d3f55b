import { isGoodFor } from "../../lib/local/http/key-pair";
import { secretsIn, type Secrets } from "../../lib/local/secrets";
import { MemoryStore } from "../../lib/local/store/memory";

/** Ended on 2026-09-02. */
const ENDED = `-----BEGIN CERTIFICATE-----
MIIBaTCCAQ6gAwIBAgIJNEuw00474iRrMAoGCCqGSM49BAMCMBAxDjAMBgNVBAMT
BUVuZGVkMB4XDTI2MDkwMTAwMDAwMFoXDTI2MDkwMjAwMDAwMFowEDEOMAwGA1UE
AxMFRW5kZWQwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAARHVkxXWIY1jHbcE7zw
W/HMMEW2MvflJpF4LGTJLLUQZ1XA/GOrR4Q3/kZqYdQoxdtAc6Hey/BEYx33xrAl
kKbRo1EwTzAMBgNVHRMBAf8EAjAAMA4GA1UdDwEB/wQEAwIFoDAdBgNVHSUEFjAU
BggrBgEFBQcDAQYIKwYBBQUHAwIwEAYDVR0RBAkwB4IFRW5kZWQwCgYIKoZIzj0E
AwIDSQAwRgIhAJQ5KRQloRalGHL1ii2se5Bo7ziDQR5NxeQxagNN5ksnAiEAzuU+
e6PxDRFy7XTGFg6LyW8acqifrrHwY+YKineTdUs=
-----END CERTIFICATE-----
`;

test("makes secrets once", async () => {
  const store = new MemoryStore<Secrets>();
  const made = await secretsIn(store);
  expect(Buffer.from(made.signingKey, "base64")).toHaveLength(32);
  expect(await secretsIn(store)).toEqual(made);
  expect(await secretsIn(new MemoryStore())).not.toMatchObject({ signingKey: made.signingKey });
});

test("makes a new certificate in place of one that has ended, and keeps the rest", async () => {
  const store = new MemoryStore<Secrets>();
  const kept = { signingKey: "k", identityHeader: "h", certificate: { key: "", pem: ENDED } };
  store.put("secrets", kept);
  const { certificate, ...others } = await secretsIn(store);
  expect(others).toEqual({ signingKey: "k", identityHeader: "h" });
  expect(isGoodFor(0, certificate)).toBe(true);
});
