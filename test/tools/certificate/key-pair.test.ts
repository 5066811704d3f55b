import { X509Certificate } from "node:crypto";
import { connect, createServer } from "node:tls";
import type { AddressInfo } from "node:net";
import { isGoodFor, makeKeyPair } from "../../../lib/tools/certificate/key-pair";

const A_DAY = 24 * 3600 * 1000;

test("makes a certificate for this machine alone, which is its own authority", () => {
  const pair = makeKeyPair();
  const parsed = new X509Certificate(pair.pem);
  expect(parsed.checkIP("127.0.0.1")).toBe("127.0.0.1");
  expect(parsed.checkHost("localhost")).toBe("localhost");
  expect(parsed.checkHost("management.azure.com")).toBeUndefined();
  expect(parsed.ca).toBe(true);
  expect(parsed.verify(parsed.publicKey)).toBe(true);
  expect(Date.parse(parsed.validFrom)).toBeLessThan(Date.now());
  expect([isGoodFor(29 * A_DAY, pair), isGoodFor(31 * A_DAY, pair)]).toEqual([true, false]);
});

test("allows it to servers and to clients", () => {
  const { keyUsage } = new X509Certificate(makeKeyPair().pem);
  expect(keyUsage).toEqual(["1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.2"]);
});

test("makes another one each time", () => {
  expect(makeKeyPair().pem).not.toBe(makeKeyPair().pem);
});

test.each(["127.0.0.1", "localhost"])("serves a client of %s that trusts it", async (host) => {
  const { pem, key } = makeKeyPair();
  const server = createServer({ cert: pem, key }, (socket) => socket.end("hello"));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  try {
    const said = await new Promise<string>((resolve, reject) => {
      const socket = connect({ host, port, ca: pem });
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
