import { X509Certificate } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { makeCertificate } from "../../../lib/local/http/certificate";

test("makes a certificate for this machine alone, which is its own authority", async () => {
  const certificate = await makeCertificate();
  const parsed = new X509Certificate(readFileSync(certificate.file));
  expect(parsed.checkIP("127.0.0.1")).toBe("127.0.0.1");
  expect(parsed.checkHost("localhost")).toBe("localhost");
  expect(parsed.checkHost("management.azure.com")).toBeUndefined();
  expect(parsed.ca).toBe(true);
  expect(parsed.verify(parsed.publicKey)).toBe(true);

  const bundle = readFileSync(certificate.bundleFile, "utf8");
  expect(bundle.startsWith(certificate.pem)).toBe(true);
  expect(bundle.match(/BEGIN CERTIFICATE/g)?.length).toBeGreaterThan(50);

  await certificate.remove();
  expect(existsSync(certificate.file)).toBe(false);
  expect(existsSync(certificate.bundleFile)).toBe(false);
});
