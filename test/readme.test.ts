import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App } from "cdktf";
import { Template } from "../lib/constructs/testing/template";
import { CompiledBlocks } from "./support/compiled-blocks";
import { compile } from "./support/compiler";
import { shownClasses } from "./support/example-blocks";
import { execute } from "./support/executed-block";
import { FragmentStack } from "./support/fragment";
import { markdownBlocks, type MarkdownBlock } from "./support/markdown-block";
import { ROOT } from "./support/root";

const WRONG = markdownBlocks(
  "wrong.md",
  readFileSync(join(ROOT, "test/fixtures/wrong.md"), "utf8"),
);
const INDEXES = ["lib/constructs/index.ts", "lib/constructs/testing/index.ts"];
const FIXTURE = "test/fixtures/examples/index.ts";

const program = compile(...INDEXES, FIXTURE);
const shown = INDEXES.flatMap((index) => shownClasses(program, index));
const blocks = [
  ...documents().flatMap((file) => markdownBlocks(file, readFileSync(join(ROOT, file), "utf8"))),
  ...shown.flatMap(({ example }) => example ?? []),
];

jest.setTimeout(60_000);

let compiled: CompiledBlocks;
let outdir: string;
beforeAll(() => {
  compiled = new CompiledBlocks([...blocks, ...WRONG]);
});
beforeEach(() => {
  outdir = mkdtempSync(join(tmpdir(), "readme-"));
  process.env["CDKTF_OUTDIR"] = outdir;
});
afterEach(() => {
  delete process.env["CDKTF_OUTDIR"];
  rmSync(outdir, { recursive: true });
});

describe.each(blocks)("$file:$line", (block) => {
  test("compiles", () => {
    expect(compiled.faults(block)).toEqual([]);
  });

  test("runs and synthesizes", () => {
    run(block);
    expect(existsSync(join(outdir, "manifest.json"))).toBe(/\.synth\(\)/.test(block.code));
  });
});

test("the README has blocks", () => {
  expect(blocks.map(({ file }) => file)).toContain("README.md");
});

describe("doc comments", () => {
  test("every construct shows in an example how it is used", () => {
    expect(shown.filter(({ example }) => !example).map(({ name }) => name)).toEqual([]);
    expect(shown.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["AgentApplication", "azapi.DataResource", "Template"]),
    );
  });

  test("examples are found by class, with the line in the file, up to the next tag", () => {
    const code = [
      `new Resource(this, "Thing", {`,
      `  type: "Contoso.Network/things@2026-01-01",`,
      `});`,
    ];
    expect(shownClasses(program, FIXTURE)).toEqual([
      { name: "Bare", example: undefined },
      {
        name: "Shown",
        example: { file: FIXTURE, line: 10, code: code.join("\n"), isFragment: true },
      },
    ]);
  });
});

describe("a wrong block", () => {
  test("fails to compile, with its line in the document", () => {
    expect(WRONG.map((block) => compiled.faults(block))).toEqual([
      ["wrong.md:6: Type 'number' is not assignable to type 'string'."],
      [expect.stringContaining("wrong.md:12: Object literal may only specify known properties")],
      [],
    ]);
  });

  test("fails to synthesize", () => {
    expect(() => run(WRONG[2] as MarkdownBlock)).toThrow("agentVersion");
  });

  test("fails when it is hidden behind another name of the language", () => {
    expect(() => markdownBlocks("x.md", "\n```typescript\n1\n```\n")).toThrow(
      "x.md:2: `typescript` is neither `ts` nor `ts fragment`",
    );
  });
});

test("blocks of other languages are left alone", () => {
  expect(markdownBlocks("x.md", "```json\n{}\n```\n```sh\nls\n```\n```\nx\n```\n")).toEqual([]);
});

function documents(): string[] {
  const docs = existsSync(join(ROOT, "docs"))
    ? readdirSync(join(ROOT, "docs"), { recursive: true, encoding: "utf8" })
    : [];
  return [
    "README.md",
    ...docs
      // What is generated repeats the examples of the doc comments.
      .filter((path) => path.endsWith(".md") && !path.startsWith("api"))
      .map((path) => `docs/${path}`),
  ];
}

/** Runs a program; puts a fragment into a stack and synthesizes that, with all validations. */
function run(block: MarkdownBlock): void {
  const fragment = execute(block);
  if (!block.isFragment) return;

  const stack = new FragmentStack(new App());
  fragment?.call(stack, stack.surroundings);
  Template.fromStack(stack);
}
