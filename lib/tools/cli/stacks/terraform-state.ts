import { isObject } from "../../client/json";
import type { JsonPart } from "../json-part";
import { readJson } from "../read-json";
import { UserError } from "../user-error";
import { otherKind } from "./file-kind";
import { outputsIn, type Block, type Stack } from "./stack";

/**
 * The state in a file that `terraform show -json` wrote. Terraform guarantees only that format, not the one of a state
 * file. A state does not contain constructs: their paths come from the synthesized stack if there is one; otherwise
 * addresses take their place.
 */
export function readState(file: string, id: string, synthesized?: Stack): Stack {
  const paths = new Map(synthesized?.blocks.map(({ address, path }) => [address, path]));
  const values = readShown(file).member("values");
  const resources = resourcesIn(values?.member("root_module"));
  return {
    id,
    blocks: resources
      // What Terraform keeps of a replaced resource until it is deleted.
      .filter((resource) => resource.member("deposed_key") === undefined)
      .map((resource): Block => {
        const address = resource.textAt("address");
        return {
          path: paths.get(address) ?? address,
          address,
          type: resource.textAt("type"),
          values: resource.member("values")?.object() ?? {},
        };
      }),
    locals: {},
    outputs: outputsIn(values?.member("outputs")),
  };
}

function resourcesIn(module: JsonPart | undefined): JsonPart[] {
  const inner = module?.member("child_modules")?.items() ?? [];
  return [...(module?.member("resources")?.items() ?? []), ...inner.flatMap(resourcesIn)];
}

function readShown(file: string): JsonPart {
  const state = readJson("--state", file, "write it with terraform show -json");
  const { value } = state;
  const isShown = isObject(value) && typeof value["format_version"] === "string";
  if (isShown && !("planned_values" in value)) return state;
  const { told } = otherKind(value) ?? {
    told: "is not what terraform show -json writes: it has no format_version",
  };
  throw new UserError(`--state ${file} ${told}`);
}
