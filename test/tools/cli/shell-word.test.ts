import { quoted } from "../../../lib/tools/cli/shell-word";

test.each([
  ["/subscriptions/a-b/x.y:1@z=", "/subscriptions/a-b/x.y:1@z="],
  ["two words", "'two words'"],
  ["it's", "'it'\\''s'"],
  ["$(rm)", "'$(rm)'"],
  ["", "''"],
])("quotes %j for a shell", (word, expected) => {
  expect(quoted(word)).toBe(expected);
});
