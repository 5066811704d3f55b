import { parseDuration } from "../../../lib/tools/cli/duration";
import { UserError } from "../../../lib/tools/cli/user-error";

test.each([
  ["90s", 90_000],
  ["5m", 300_000],
  ["1h", 3_600_000],
  ["0.5s", 500],
])("reads %s", (text, milliseconds) => {
  expect(parseDuration("--wait", text)).toBe(milliseconds);
});

test.each(["5", "m", "-1s", "5 m", "5d", ""])("refuses %j, and says what it takes", (text) => {
  expect(() => parseDuration("--wait", text)).toThrow(
    new UserError(`--wait takes a time such as 90s, 5m or 1h, got "${text}"`),
  );
});
