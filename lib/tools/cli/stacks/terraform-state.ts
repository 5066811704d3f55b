import { readJson } from "../read-json";
import { UserError } from "../user-error";
import { textAt, type Block, type BlockValues, type Stack } from "./stack";

/**
 * The state in a file that `terraform show -json` wrote. Terraform guarantees only that format, not the one of a state
 * file. A state does not contain constructs: their paths come from the synthesized stack if there is one; otherwise
 * addresses take their place.
 */
export function readState(file: string, id: string, synthesized?: Stack): Stack {
  const paths = new Map(synthesized?.blocks.map(({ address, path }) => [address, path]));
  const { values } = parse(file);
  const resources = resourcesIn(values?.root_module);
  return {
    id,
    blocks: resources.map(({ address, type, values }): Block => {
      return { path: paths.get(address) ?? address, address, type, values: values ?? {} };
    }),
    locals: {},
    outputs: Object.fromEntries(
      Object.entries(values?.outputs ?? {}).map(([name, { value }]) => [name, value]),
    ),
  };
}

interface StateJson {
  readonly values?: {
    readonly root_module?: ModuleJson;
    readonly outputs?: { readonly [name: string]: { readonly value?: unknown } };
  };
}

interface ModuleJson {
  readonly resources?: ResourceJson[];
  readonly child_modules?: ModuleJson[];
}

interface ResourceJson {
  readonly address: string;
  readonly type: string;
  readonly values?: BlockValues;
}

function resourcesIn(module: ModuleJson | undefined): ResourceJson[] {
  return [...(module?.resources ?? []), ...(module?.child_modules ?? []).flatMap(resourcesIn)];
}

function parse(file: string): StateJson {
  const state = readJson("--state", file, "write it with terraform show -json");
  if (textAt(state, "format_version") !== undefined) return state as StateJson;
  throw new UserError(
    `--state ${file} is not the output of terraform show -json: a state file is not enough`,
  );
}
