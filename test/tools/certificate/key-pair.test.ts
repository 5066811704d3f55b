import { X509Certificate } from "node:crypto";
import { connect, createServer } from "node:tls";
import type { AddressInfo } from "node:net";
import { createCertificate } from "../../../lib/tools/certificate/key-pair";

test("is a valid certificate of localhost, signed by itself", () => {
  const { der, pem } = createCertificate();
  const certificate = new X509Certificate(der);
  expect(certificate.checkHost("localhost")).toBe("localhost");
  expect(certificate.verify(certificate.publicKey)).toBe(true);
  expect(Date.parse(certificate.validFrom)).toBeLessThan(Date.now());
  expect(Date.parse(certificate.validTo)).toBeGreaterThan(Date.now());
  expect(new X509Certificate(pem).fingerprint256).toBe(certificate.fingerprint256);
});

test("is another one each time", () => {
  expect(createCertificate().pem).not.toBe(createCertificate().pem);
});

test("serves a client that trusts it", async () => {
  const { pem, key } = createCertificate();
  const server = createServer({ cert: pem, key }, (socket) => socket.end("hello"));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  try {
    const said = await new Promise<string>((resolve, reject) => {
      const socket = connect({ host: "127.0.0.1", port, ca: pem, servername: "localhost" });
      socket.on("data", (data) => {
        resolve(data.toString());
      });
      socket.on("error", reject);
    });
    expect(said).toBe("hello");
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
});
