import { AnnotationMetadataEntryType, App, TerraformStack } from "cdktf";
import { annotations } from "./annotations";
import { invokeAspects } from "./aspects";

/**
 * The Terraform JSON of a stack as `cdktf synth` writes it, without cdktf's metadata, after the same steps: references
 * between stacks, aspects, validations, annotated errors. Writes nothing to disk.
 *
 * `Testing.synth` skips half of these steps, and copies each section once for every block in it.
 */
export function synthesize(stack: TerraformStack): { [section: string]: unknown } {
  App.of(stack).node.findAll().filter(TerraformStack.isStack).forEach(prepare);
  invokeAspects(stack);
  stack.runAllValidations();

  const errors = annotations(stack, AnnotationMetadataEntryType.ERROR);
  if (errors.length > 0) throw new Error(`the stack has errors:\n${errors.join("\n")}`);
  return tidy(JSON.parse(JSON.stringify(stack.toTerraform()))) as { [section: string]: unknown };
}

function prepare(stack: TerraformStack): void {
  stack.prepareStack();
}

/** In the order in which cdktf would write it, without the metadata that cdktf adds to each block. */
function tidy(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(tidy);
  if (typeof json !== "object" || json === null) return json;
  const entries = Object.entries(json).filter(([key]) => key !== METADATA);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, value]) => [key, tidy(value)]));
}

const METADATA = "//";
