import { readClaims } from "../../../../lib/tools/client/token-claims";
import { ServiceError } from "../../../../lib/tools/local/http/service-error";
import { Tokens } from "../../../../lib/tools/local/sign-in/tokens";

const clock = { time: 1000, now: () => clock.time };
const tokens = new Tokens(clock, "tenant", "key");

function bearer(token: string) {
  return { authorization: `Bearer ${token}` };
}

function refusal(headers: Parameters<Tokens["principalOf"]>[0]): ServiceError {
  try {
    tokens.principalOf(headers, ["a"]);
  } catch (error) {
    if (error instanceof ServiceError) return error;
  }
  throw new Error("not refused");
}

function told(headers: Parameters<Tokens["principalOf"]>[0]): string {
  return refusal(headers).message;
}

test("a token names its principal and audience, and clients can read it", () => {
  const token = tokens.make({ principalId: "p", resource: "https://ai.azure.com/.default" });
  expect(tokens.principalOf(bearer(token), ["https://ai.azure.com"])).toBe("p");
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

test("a token of a program says so, as Entra's do", () => {
  const token = tokens.make({ principalId: "p", isApplication: true });
  expect(readClaims(token)).toMatchObject({ objectId: "p", isApplication: true });
  expect(readClaims(tokens.make({ principalId: "p" }))).toMatchObject({ isApplication: false });
});

test("a changed token, and one of another local Azure, are refused", () => {
  const token = tokens.make({ principalId: "p", resource: "a" });
  const other = new Tokens(clock, "tenant", "other").make({ principalId: "p", resource: "a" });
  const [header, , signature] = token.split(".");
  const changed = Buffer.from(JSON.stringify({ aud: "a", oid: "q", exp: 9999 })).toString(
    "base64url",
  );
  for (const bad of [other, `${header}.${changed}.${signature}`, "x.y.z"]) {
    expect(told(bearer(bad))).toBe("the token was not made by this local Azure");
  }
});

test("an expired token is refused", () => {
  const token = tokens.make({ principalId: "p", resource: "a" });
  const short = tokens.make({ principalId: "p", resource: "a", lifetimeSeconds: 0 });
  expect(told(bearer(short))).toBe("the token has expired");
  clock.time += 3600 * 1000;
  expect(told(bearer(token))).toBe("the token has expired");
});

test("a token that was accepted is verified once, and still expires", () => {
  clock.time = 1000;
  const token = tokens.make({ principalId: "p", resource: "a" });
  expect(tokens.principalOf(bearer(token), ["a"])).toBe("p");
  expect(tokens.principalOf(bearer(token), ["a"])).toBe("p");
  expect(() => tokens.principalOf(bearer(token), ["b"])).toThrow("the token is for a, not for b");
  clock.time += 3600 * 1000;
  expect(told(bearer(token))).toBe("the token has expired");
});

test("many tokens are accepted, each for its own principal", () => {
  clock.time = 1000;
  for (let count = 0; count < 2500; count += 1) {
    const token = tokens.make({ principalId: `p${count}`, resource: "a" });
    expect(tokens.principalOf(bearer(token), ["a"])).toBe(`p${count}`);
  }
});

test.each([
  ["no token", {}, "a bearer token for a is required"],
  ["an API key", { "api-key": "0123" }, "API keys are not accepted: a bearer token for a"],
  ["an API key as a token", bearer("0123"), "API keys are not accepted: a bearer token for a"],
  [
    "a token for something else",
    bearer(tokens.make({ principalId: "p", resource: "b" })),
    "the token is for b, not for a",
  ],
  [
    "a token of another tenant",
    bearer(tokens.make({ principalId: "p", resource: "a", tenantId: "elsewhere" })),
    "the token is from the tenant elsewhere, not tenant",
  ],
])("refuses %s, with a challenge that says why", (_, headers, expected) => {
  clock.time = 1000;
  expect(told(headers)).toContain(expected);
  expect(refusal(headers).answer()).toMatchObject({
    status: 401,
    headers: { "www-authenticate": expect.stringContaining(expected) as string },
  });
});

test("a resource in another script, with quotes, is told in a challenge that keeps its form", () => {
  clock.time = 1000;
  const headers = bearer(tokens.make({ principalId: "p", resource: 'https://東京/"x\\' }));
  expect(told(headers)).toBe('the token is for https://東京/"x\\, not for a');
  expect(refusal(headers).answer().headers?.["www-authenticate"]).toMatch(
    /error_description="the token is for https:\/\/東京\/'x', not for a"$/,
  );
});

test("a resource of a million slashes is read at once", () => {
  const token = tokens.make({ principalId: "p", resource: `${"/".repeat(1_000_000)}a` });
  expect(token.length).toBeGreaterThan(1_000_000);
});
