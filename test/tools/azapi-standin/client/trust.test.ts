import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rootCertificates } from "node:tls";
import { trustedCertificates } from "../../../../lib/tools/azapi-standin/client/trust";

const directory = mkdtempSync(join(tmpdir(), "trust-"));
afterAll(() => {
  rmSync(directory, { recursive: true });
});

test("leaves it to Node when nothing is set", () => {
  expect(trustedCertificates({})).toBeUndefined();
  expect(trustedCertificates({ SSL_CERT_FILE: "", SSL_CERT_DIR: "" })).toBeUndefined();
});

test("adds a bundle and the files of a directory to Node's own", () => {
  const bundle = join(directory, "bundle.pem");
  const folder = join(directory, "certs");
  mkdirSync(join(folder, "deeper"), { recursive: true });
  writeFileSync(bundle, "one");
  writeFileSync(join(folder, "two.pem"), "two");
  expect(trustedCertificates({ SSL_CERT_FILE: bundle, SSL_CERT_DIR: folder })).toEqual([
    ...rootCertificates,
    "one",
    "two",
  ]);
});
