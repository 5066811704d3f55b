import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { placeCertificate } from "../../../../lib/tools/local/store/certificate";

const PAIR = { key: "the key", pem: "the certificate" };

test("places a certificate alone and among the public roots, and removes both", async () => {
  const certificate = await placeCertificate(PAIR);
  expect(certificate).toMatchObject(PAIR);
  expect(readFileSync(certificate.file, "utf8")).toBe(PAIR.pem);
  const bundle = readFileSync(certificate.bundleFile, "utf8");
  expect(bundle.startsWith(PAIR.pem)).toBe(true);
  expect(bundle.match(/BEGIN CERTIFICATE/g)?.length).toBeGreaterThan(50);

  await certificate.remove();
  expect(existsSync(dirname(certificate.file))).toBe(false);
});

test("a folder that was given keeps it", async () => {
  const folder = mkdtempSync(join(tmpdir(), "certificate-"));
  const certificate = await placeCertificate(PAIR, folder);
  await certificate.remove();
  expect(readFileSync(join(folder, "certificate.pem"), "utf8")).toBe(PAIR.pem);
  rmSync(folder, { recursive: true });
});
