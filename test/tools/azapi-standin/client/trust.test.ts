import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rootCertificates } from "node:tls";
import { createSend } from "../../../../lib/tools/azapi-standin/client/http";
import { trustedCertificates } from "../../../../lib/tools/azapi-standin/client/trust";
import { makeKeyPair } from "../../../../lib/tools/certificate/key-pair";

const directory = mkdtempSync(join(tmpdir(), "trust-"));
afterAll(() => {
  rmSync(directory, { recursive: true });
});

const [one, two, three] = [makeKeyPair(), makeKeyPair(), makeKeyPair()].map(({ pem }) =>
  pem.trim(),
);

test("leaves it to Node when nothing is set", () => {
  expect(trustedCertificates({})).toBeUndefined();
  expect(trustedCertificates({ SSL_CERT_FILE: "", SSL_CERT_DIR: "" })).toBeUndefined();
});

test("adds a bundle and the files of directories to Node's own", () => {
  const bundle = join(directory, "bundle.pem");
  const folder = join(directory, "certs");
  mkdirSync(join(folder, "deeper"), { recursive: true });
  writeFileSync(bundle, `# Ours\n${one}\n${two}\n`);
  writeFileSync(join(folder, "three.pem"), `${three}\n`);
  writeFileSync(join(folder, "README"), "Nothing to see");
  symlinkSync("nowhere", join(folder, "dangling.pem"));
  const environment = { SSL_CERT_FILE: bundle, SSL_CERT_DIR: `${directory}/none:${folder}` };
  expect(trustedCertificates(environment)).toEqual([...rootCertificates, one, two, three]);
});

test.each([
  ["names a missing file", { SSL_CERT_FILE: "/none" }],
  ["names a missing directory", { SSL_CERT_DIR: "/none:/neither" }],
  ["takes a directory for a file", { SSL_CERT_FILE: directory }],
  ["names what holds no certificate", { SSL_CERT_FILE: __filename }],
  ["is no path at all", { SSL_CERT_FILE: "\0", SSL_CERT_DIR: "\0" }],
])("leaves it to Node when the setting %s", (_what, environment) => {
  expect(trustedCertificates(environment)).toBeUndefined();
});

test("passes over a certificate that is damaged", () => {
  const file = join(directory, "damaged.pem");
  const damaged = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----";
  writeFileSync(file, `${damaged}\n${one}\n`);
  const trusted = trustedCertificates({ SSL_CERT_FILE: file });
  expect(trusted).toEqual([...rootCertificates, one]);
  expect(() => createSend(trusted)).not.toThrow();
});
