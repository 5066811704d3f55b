import { parseClientHeaders } from "../../../lib/tools/cli/parse-headers";

test.each([
  [[], {}],
  [["x-client-trace: t-1"], { "x-client-trace": "t-1" }],
  [["X-Client-Trace:t:1", "x-client-empty:"], { "x-client-trace": "t:1", "x-client-empty": "" }],
])("%j", (given, headers) => {
  expect(parseClientHeaders(given)).toEqual(headers);
});

test.each(["authorization: Bearer secret", "x-client-trace", "x-client-a: b\r\nc: d"])(
  "%j is refused, and its value is not told",
  (given) => {
    expect(() => parseClientHeaders([given])).toThrow("--header must be 'x-client-…: value'");
    expect(() => parseClientHeaders([given])).not.toThrow("secret");
  },
);
