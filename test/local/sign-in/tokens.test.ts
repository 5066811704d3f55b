import { ServiceError } from "../../../lib/local/errors";
import { Tokens } from "../../../lib/local/sign-in/tokens";

const clock = { time: 1000, now: () => clock.time };
const tokens = new Tokens(clock, "tenant");

test("a token says who it is for, and clients can read it", () => {
  const token = tokens.make({ principalId: "p", audience: "https://ai.azure.com/.default" });
  expect(tokens.principalOf(`Bearer ${token}`, ["https://ai.azure.com"])).toBe("p");
  const claims = JSON.parse(
    Buffer.from(token.split(".")[1] ?? "", "base64url").toString(),
  ) as object;
  expect(claims).toEqual({
    aud: "https://ai.azure.com",
    oid: "p",
    sub: "p",
    tid: "tenant",
    iss: "https://sts.windows.net/tenant/",
    exp: 3601,
  });
});

test("a changed token, and one of another run, are refused", () => {
  const token = tokens.make({ principalId: "p", audience: "a" });
  const other = new Tokens(clock, "tenant").make({ principalId: "p", audience: "a" });
  const [header, , signature] = token.split(".");
  const changed = Buffer.from(JSON.stringify({ aud: "a", oid: "q", exp: 9999 })).toString(
    "base64url",
  );
  for (const bad of [other, `${header}.${changed}.${signature}`, "x", ""]) {
    expect(() => tokens.principalOf(`Bearer ${bad}`, ["a"])).toThrow(ServiceError);
  }
});

test("an expired token is refused", () => {
  const token = tokens.make({ principalId: "p", audience: "a" });
  clock.time += 3600 * 1000;
  expect(() => tokens.principalOf(`Bearer ${token}`, ["a"])).toThrow("the token is expired");
});
