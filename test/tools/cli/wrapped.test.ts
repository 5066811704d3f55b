import { wrapped } from "../../../lib/tools/cli/wrapped";

test("breaks between words, so that 80 columns are enough", () => {
  const lines = wrapped("word ".repeat(40).trim(), 10);
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(80);
  expect(lines.every((line) => line.startsWith("          word"))).toBe(true);
  expect(lines.join(" ").split(/\s+/).filter(Boolean)).toHaveLength(40);
});

test("gives a word that does not fit a line of its own", () => {
  const long = "x".repeat(100);
  expect(wrapped(`before ${long} after`, 2)).toEqual(["  before", `  ${long}`, "  after"]);
});
