import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { defined } from "../../lib/constructs/core/defined";

interface Block {
  readonly type?: string;
  readonly name?: string;
  readonly depends_on?: string[];
  readonly body?: unknown;
}

/**
 * What the stacks in `outdir` deploy, short enough to be reviewed: resources by Terraform address with what makes
 * them different from each other, and outputs. Retries, timeouts and the like have their own tests.
 */
export function outlines(outdir: string): { [stack: string]: unknown } {
  const stacks = readdirSync(join(outdir, "stacks"));
  return Object.fromEntries(stacks.map((stack) => [stack, outline(join(outdir, "stacks", stack))]));
}

function outline(directory: string): unknown {
  const { resource = {}, output = {} } = JSON.parse(
    readFileSync(join(directory, "cdk.tf.json"), "utf8"),
  ) as {
    resource?: { [type: string]: { [logicalId: string]: Block } };
    output?: { [name: string]: { value: unknown } };
  };
  const resources = Object.entries(resource).flatMap(([terraformType, blocks]) =>
    Object.entries(blocks).map(([id, { type, name, depends_on, body }]) => [
      `${terraformType}.${id}`,
      defined({ type, name, depends_on, body }),
    ]),
  );
  const outputs = Object.entries(output).map(([name, { value }]) => [name, value]);
  return {
    resources: Object.fromEntries(resources) as unknown,
    outputs: Object.fromEntries(outputs) as unknown,
  };
}
