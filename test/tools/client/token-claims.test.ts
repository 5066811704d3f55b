import { readClaims } from "../../../lib/tools/client/token-claims";

function token(claims: unknown): string {
  return `e30.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.c2ln`;
}

test("reads what a token says of itself", () => {
  const claims = { aud: "https://ai.azure.com/", tid: "t", oid: "o", idtyp: "app", exp: 1000 };
  expect(readClaims(token(claims))).toEqual({
    audience: "https://ai.azure.com",
    tenantId: "t",
    objectId: "o",
    isApplication: true,
    expiresOn: 1_000_000,
  });
});

test("leaves out what is missing or of another type", () => {
  expect(readClaims(token({ aud: ["a"], exp: "soon" }))).toEqual({ isApplication: false });
});

test.each(["", "opaque", "a.b.c", token("text"), token(null)])("tells nothing of %j", (text) => {
  expect(readClaims(text)).toBeUndefined();
});
