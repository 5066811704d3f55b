import fc from "fast-check";
import { FoundryAgentError } from "../../../lib/tools/client/foundry-agent-error";
import { MOST_CHARACTERS, withoutMiddle } from "../../../lib/tools/client/without-middle";

test("a text of a usual length is left as it is", () => {
  expect(withoutMiddle("x".repeat(MOST_CHARACTERS))).toBe("x".repeat(MOST_CHARACTERS));
});

test("of a longer one, beginning and end are kept, and how much is left out is told", () => {
  const text = withoutMiddle(`begin ${"x".repeat(1_000_000)}; do this`);
  expect(text).toMatch(/^begin x+ \[…998015 characters left out…\] x+; do this$/);
});

test("an error of any length is short, and cuts no character in half", () => {
  fc.assert(
    fc.property(fc.nat(600), fc.nat(600), (before, after) => {
      const text = `${"a".repeat(before)}${"😀".repeat(2000)}${"b".repeat(after)}`;
      const { message } = new FoundryAgentError(text, "service");
      expect(message.length).toBeLessThan(MOST_CHARACTERS + 50);
      expect(message).not.toMatch(
        /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/,
      );
    }),
    { numRuns: 50 },
  );
});
