import {
  handshakeLine,
  readHandshake,
} from "../../../../lib/tools/azapi-standin/protocol/handshake";

const COOKIE = {
  TF_PLUGIN_MAGIC_COOKIE: "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2",
};

test("knows whether Terraform started it", () => {
  expect(readHandshake({ ...COOKIE, PLUGIN_CLIENT_CERT: "pem" })).toEqual({
    clientCertificate: "pem",
  });
  expect(readHandshake({ PLUGIN_CLIENT_CERT: "pem" })).toBeUndefined();
  expect(readHandshake(COOKIE)).toBeUndefined();
});

test("writes protocol, address and certificate in one line, without padding", () => {
  const pem = "-----BEGIN CERTIFICATE-----\neHh4\neA==\n-----END CERTIFICATE-----\n";
  expect(handshakeLine(4711, pem)).toBe("1|6|tcp|127.0.0.1:4711|grpc|eHh4eA");
});
