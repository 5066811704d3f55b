import { X509Certificate } from "node:crypto";
import { isGoodFor, makeKeyPair } from "../../../../lib/tools/local/http/key-pair";

const A_DAY = 24 * 3600 * 1000;

test("makes a certificate for this machine alone, which is its own authority", async () => {
  const pair = await makeKeyPair();
  const parsed = new X509Certificate(pair.pem);
  expect(parsed.checkIP("127.0.0.1")).toBe("127.0.0.1");
  expect(parsed.checkHost("localhost")).toBe("localhost");
  expect(parsed.checkHost("management.azure.com")).toBeUndefined();
  expect(parsed.ca).toBe(true);
  expect(parsed.verify(parsed.publicKey)).toBe(true);
  expect([isGoodFor(29 * A_DAY, pair), isGoodFor(31 * A_DAY, pair)]).toEqual([true, false]);
});
