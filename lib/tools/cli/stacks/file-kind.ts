import { isObject, type JsonObject } from "../../client/json";

/** A kind of JSON file that tells what was deployed, with where it belongs. */
interface FileKind {
  is(file: JsonObject): boolean;
  /** What it is, and what to pass it as. */
  readonly told: string;
  /** Whether it belongs to --outputs. */
  readonly isOutputs?: true;
}

/** Terraform and cdktf write four kinds of files about the same stack, which are easily confused. */
const KINDS: FileKind[] = [
  {
    is: (file) => isText(file["format_version"]) && "planned_values" in file,
    told: "shows a plan, not a state: run terraform show -json without a plan's file, and pass its output as --state",
  },
  {
    is: (file) => isText(file["format_version"]),
    told: "is the output of terraform show -json: pass it as --state",
  },
  {
    is: (file) => typeof file["version"] === "number" && "terraform_version" in file,
    told: "is a state file, whose form Terraform does not promise: run terraform show -json, and pass its output as --state",
  },
  {
    is: (file) => isEach(file, (output) => "value" in output && "sensitive" in output),
    told: "is the output of terraform output -json: pass the output of terraform show -json as --state, or the file of cdktf deploy --outputs-file as --outputs",
  },
  {
    is: (file) => isEach(file, () => true),
    told: "looks like the file of cdktf deploy --outputs-file: pass that as --outputs",
    isOutputs: true,
  },
];

/** Which of these kinds a file is, as passed where perhaps another kind belongs; undefined if it is none. */
export function otherKind(file: unknown): Pick<FileKind, "told" | "isOutputs"> | undefined {
  return isObject(file) ? KINDS.find((kind) => kind.is(file)) : undefined;
}

function isText(value: unknown): boolean {
  return typeof value === "string";
}

function isEach(file: JsonObject, holds: (value: JsonObject) => boolean): boolean {
  const values = Object.values(file);
  return values.length > 0 && values.every((value) => isObject(value) && holds(value));
}
