import { parsePort } from "../../../lib/tools/cli/local-port";
import { UserError } from "../../../lib/tools/cli/user-error";

test.each(["0", "7443", "65534"])("takes %s", (text) => {
  expect(parsePort(text)).toBe(Number(text));
});

test.each(["abc", "", "-1", "1.5", "65535", "1e3", " 7"])("refuses %j", (text) => {
  expect(() => parsePort(text)).toThrow(
    new UserError(`--port must be a whole number from 0 to 65534, got "${text}"`),
  );
});
