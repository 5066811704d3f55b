import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { runTerraform } from "../../lib/tools/terraform/command";
import { validateArguments } from "../../lib/tools/terraform/arguments";
import { terraformEnvironment } from "../../lib/tools/terraform/environment";
import { InitializedTerraform } from "../support/initialized-terraform";
import { CALLS } from "../support/properties/calls";
import { mergeJson, type Json } from "../support/properties/merge-json";
import { outcomeOf } from "../support/properties/outcome";

/** How many calls in all; each kind of call gets its share. */
const COUNT = Number(process.env["PROPERTY_RUNS"] || 10_000);
const CALLS_OF_ALL_KINDS = [...CALLS.elements, ...CALLS.constructs];
const SHARE = Math.ceil(COUNT / CALLS_OF_ALL_KINDS.length);

jest.setTimeout(20 * 60_000);

describe.each(CALLS_OF_ALL_KINDS)("$name", (call) => {
  test("refuses in our words, or gives JSON of Terraform's types", () => {
    fc.assert(
      fc.property(call.args, (args) => {
        expect(outcomeOf(call, args).faults).toEqual([]);
      }),
      { numRuns: SHARE },
    );
  });
});

/** The thin elements take any value of the right type; which ones azapi wants is its own matter. */
describe.each(CALLS.constructs)("$name", (call) => {
  test("gives JSON that `terraform validate` accepts, together with that of all other calls", async () => {
    const seed = Date.now();
    const calls = fc.sample(call.args, { numRuns: SHARE, seed });
    const outcomes = calls.map((args, index) => outcomeOf(call, args, `R${index}`));
    const stacks = outcomes.flatMap(({ json }) => (json === undefined ? [] : [json]));
    expect(stacks.length).toBeGreaterThan(0);
    expect({ seed, errors: await errorsOf(mergeJson(stacks)) }).toEqual({ seed, errors: [] });
  });
});

/** What Terraform and the stand-in say about a configuration. */
async function errorsOf(configuration: Json): Promise<unknown[]> {
  const directory = await mkdtemp(join(tmpdir(), "properties-"));
  try {
    const terraform = InitializedTerraform.get();
    await terraform.copyTo(directory, "configuration");
    await writeFile(join(directory, "main.tf.json"), JSON.stringify(configuration));
    const { stdout } = await runTerraform(validateArguments(), {
      directory,
      environment: terraformEnvironment(process.env, terraform.cliConfigFile, {}),
      timeoutSeconds: 600,
    });
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { severity: string }[] };
    return diagnostics.filter(({ severity }) => severity === "error");
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
