import { existsSync } from "node:fs";
import type { JsonPart } from "../json-part";
import { readJson } from "../read-json";
import { UserError } from "../user-error";
import { outputsIn, type BlockValues, type Stack } from "./stack";
import type { SynthesizedStack } from "./synthesized-stacks";

/**
 * A stack according to its state file; undefined if it is not deployed from here, no longer deployed, or keeps its
 * state elsewhere.
 */
export function readLocalState({ id, blocks, stateFile }: SynthesizedStack): Stack | undefined {
  if (stateFile === undefined || !existsSync(stateFile)) return undefined;
  const state = readVersion4(stateFile);
  const paths = new Map(blocks.map(({ address, path }) => [address, path]));
  const deployed = {
    id,
    blocks: (state.member("resources")?.items() ?? []).flatMap((resource) => {
      const type = resource.textAt("type");
      const prefix = resource.textAt("mode") === "data" ? "data." : "";
      const address = `${prefix}${type}.${resource.textAt("name")}`;
      const path = paths.get(address) ?? address;
      return instancesOf(resource).map((values) => ({ path, address, type, values }));
    }),
    locals: {},
    outputs: outputsIn(state.member("outputs")),
  };
  const isEmpty = deployed.blocks.length === 0 && Object.keys(deployed.outputs).length === 0;
  return isEmpty ? undefined : deployed;
}

/** The version that Terraform has written since 0.12. */
function readVersion4(file: string): JsonPart {
  const state = readJson("the state", file, "deploy the stack again");
  if (state.member("version")?.value === 4) return state;
  throw new UserError(
    `the state ${file} was not written by Terraform 0.12 or later: pass the output of terraform show -json as --state`,
  );
}

/** What Terraform keeps of a replaced instance until it is deleted is not one of the stack. */
function instancesOf(resource: JsonPart): BlockValues[] {
  return (resource.member("instances")?.items() ?? [])
    .filter((instance) => instance.member("deposed") === undefined)
    .map((instance) => plain(instance.member("attributes")?.object() ?? {}));
}

/** Attributes whose type only the provider knows are stored with it: `{ value, type }`. */
function plain(attributes: BlockValues): BlockValues {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name, isTyped(value) ? value.value : value]),
  );
}

function isTyped(value: unknown): value is { value: unknown; type: unknown } {
  if (typeof value !== "object" || value === null) return false;
  return Object.keys(value).sort().join() === "type,value";
}
