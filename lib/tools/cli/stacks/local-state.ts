import { existsSync } from "node:fs";
import { readJson } from "../read-json";
import { UserError } from "../user-error";
import type { BlockValues, Stack } from "./stack";
import type { SynthesizedStack } from "./synthesized-stacks";

/** A stack according to its state file; undefined if it was not deployed from here or keeps its state elsewhere. */
export function readLocalState({ id, blocks, stateFile }: SynthesizedStack): Stack | undefined {
  if (stateFile === undefined || !existsSync(stateFile)) return undefined;
  const state = parse(stateFile);
  const paths = new Map(blocks.map(({ address, path }) => [address, path]));
  return {
    id,
    blocks: state.resources.flatMap(({ mode, type, name, instances }) => {
      const address = `${mode === "data" ? "data." : ""}${type}.${name}`;
      const path = paths.get(address) ?? address;
      return instances.map(({ attributes }) => ({
        path,
        address,
        type,
        values: plain(attributes),
      }));
    }),
    locals: {},
    outputs: Object.fromEntries(
      Object.entries(state.outputs ?? {}).map(([name, { value }]) => [name, value]),
    ),
  };
}

/** Version 4, which Terraform has written since 0.12. */
interface StateFile {
  readonly version: 4;
  readonly resources: {
    readonly mode: string;
    readonly type: string;
    readonly name: string;
    readonly instances: { readonly attributes: BlockValues }[];
  }[];
  readonly outputs?: { readonly [name: string]: { readonly value?: unknown } };
}

function parse(file: string): StateFile {
  const state = readJson("the state", file, "deploy the stack again");
  const { version, resources } = (state ?? {}) as Partial<StateFile>;
  if (version === 4 && Array.isArray(resources)) return state as StateFile;
  throw new UserError(
    `the state ${file} has another format: pass the output of terraform show -json as --state`,
  );
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
