import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { ROOT } from "./support/root";
import { temporaryFolder } from "./support/temporary-folder";

const run = promisify(execFile);
const folder = temporaryFolder();

test("docs/api is what npm run docs writes, and nothing public is undocumented", async () => {
  const script = join(ROOT, ".ci/api-reference.mjs");
  const { stdout, stderr } = await run(process.execPath, [script, folder()]);
  expect([stdout, stderr]).toEqual(["", ""]);
  expect(pagesOf(join(ROOT, "docs/api"))).toEqual(pagesOf(folder()));
});

test("the reference names no place on a machine", () => {
  const named = Object.entries(pagesOf(join(ROOT, "docs/api"))).filter(
    ([, text]) => text.includes(ROOT) || text.includes("node_modules"),
  );
  expect(named.map(([path]) => path)).toEqual([]);
});

/** The text of each page, by path. */
function pagesOf(root: string): { [path: string]: string } {
  const paths = readdirSync(root, { recursive: true, encoding: "utf8" });
  const pages = paths.filter((path) => path.endsWith(".md")).sort();
  return Object.fromEntries(pages.map((path) => [path, readFileSync(join(root, path), "utf8")]));
}
