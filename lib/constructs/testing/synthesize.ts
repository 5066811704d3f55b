import { AnnotationMetadataEntryType, App, Testing, TerraformStack } from "cdktf";
import { annotations } from "./annotations";

/**
 * The Terraform JSON of a stack, with the checks that `cdktf synth` makes and `Testing.synth` leaves out:
 * references between stacks, validations, annotated errors. Nothing is written to disk.
 */
export function synthesize(stack: TerraformStack): { [section: string]: unknown } {
  App.of(stack).node.findAll().filter(TerraformStack.isStack).forEach(prepare);
  const json = Testing.synth(stack, true);

  const errors = annotations(stack, AnnotationMetadataEntryType.ERROR);
  if (errors.length > 0) throw new Error(`the stack has errors:\n${errors.join("\n")}`);
  return JSON.parse(json) as { [section: string]: unknown };
}

function prepare(stack: TerraformStack): void {
  stack.prepareStack();
}
