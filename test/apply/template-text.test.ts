import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, TerraformLocal, TerraformOutput, TerraformStack } from "cdktf";
import fc from "fast-check";
import {
  escapeTemplate,
  escapeTemplates,
  isWellFormed,
} from "../../lib/constructs/core/template-text";
import { terraformEnvironment } from "../../lib/tools/terraform/environment";
import { Terraform } from "../../lib/tools/terraform/terraform";

/** A text as somebody wrote it, and what must arrive. */
interface Sample {
  readonly written: string;
  readonly arrives: string;
}

jest.setTimeout(120_000);

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "template-text-"));
});
afterEach(() => {
  rmSync(directory, { recursive: true, force: true });
});

/** What Terraform makes of the outputs that `build` declares: one synth, one apply, no provider. */
async function outputsOf(build: (stack: TerraformStack) => void): Promise<Record<string, unknown>> {
  const app = new App({ outdir: directory });
  const stack = new TerraformStack(app, "texts");
  build(stack);
  app.synth();

  const cliConfigFile = join(directory, "terraform.rc");
  writeFileSync(cliConfigFile, "");
  const terraform = new Terraform({
    directory: join(directory, "stacks", "texts"),
    environment: terraformEnvironment(process.env, cliConfigFile, {}),
    timeoutSeconds: 120,
  });
  await terraform.init();
  await terraform.plan();
  await terraform.apply();
  return terraform.outputs();
}

/** Made of characters that matter to templates, cdktf and JSON, and of others. */
const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom("${", "%{", "$", "%", "{", "}", "$$", '"', "\\", "~") },
  {
    weight: 2,
    arbitrary: fc.constantFrom("${name}", "%{ if x }", "$${", "TfToken[", "\n", "\r", "C:\\t"),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "\uFEFF",
      "\0",
      "e\u0301",
      "//",
      "1e5",
      "🙂",
      "\u06DD",
      "\u{110BD}",
      "<<EOT",
    ),
  },
  { weight: 3, arbitrary: fc.string({ unit: "binary", maxLength: 8 }) },
);
const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(""));

const COUNT = 3000;
const SEED = 20260724;

test("text arrives as it was written", async () => {
  const texts = fc.sample(text, { numRuns: COUNT, seed: SEED });
  expect(texts.every(isWellFormed)).toBe(true);

  const { values } = await outputsOf((stack) => {
    new TerraformOutput(stack, "values", { value: texts.map(escapeTemplate) });
  });

  expect(values).toEqual(texts.map((written) => written.normalize("NFC")));
});

test("keys and values of a map arrive as they were written", async () => {
  const maps = fc.sample(fc.dictionary(text, text, { minKeys: 1, maxKeys: 4 }).map(normalized), {
    numRuns: COUNT / 3,
    seed: SEED,
  });

  const { values } = await outputsOf((stack) => {
    new TerraformOutput(stack, "values", { value: maps.map(escapeTemplates) });
  });

  expect(values).toEqual(maps);
});

test("tokens in a text arrive as their values, whatever surrounds them", async () => {
  let samples: Sample[] = [];
  const { values } = await outputsOf((stack) => {
    const word = new TerraformLocal(stack, "word", "blue").asString;
    const number = new TerraformLocal(stack, "number", 42).asNumber;
    const token = fc.constantFrom(
      { written: word, arrives: "blue" },
      { written: `${number}`, arrives: "42" },
    );
    const around = text.map((written) => ({ written, arrives: written }));
    const sample = fc.tuple(around, token, around, token, around).map((parts) => ({
      written: parts.map(({ written }) => written).join(""),
      arrives: parts
        .map(({ arrives }) => arrives)
        .join("")
        .normalize("NFC"),
    }));
    samples = fc.sample(sample, { numRuns: COUNT, seed: SEED });
    new TerraformOutput(stack, "values", {
      value: samples.map(({ written }) => escapeTemplate(written)),
    });
  });

  expect(values).toEqual(samples.map(({ arrives }) => arrives));
});

test("a map that is a token arrives as its value", async () => {
  const { values } = await outputsOf((stack) => {
    const map = new TerraformLocal(stack, "map", { a: "b" }).asStringMap;
    new TerraformOutput(stack, "values", { value: escapeTemplates(map) });
  });

  expect(values).toEqual({ a: "b" });
});

function normalized(map: { [key: string]: string }): { [key: string]: string } {
  return Object.fromEntries(
    Object.entries(map).map(([key, value]) => [key.normalize("NFC"), value.normalize("NFC")]),
  );
}
