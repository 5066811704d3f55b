import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readState } from "../../../../lib/tools/cli/stacks/terraform-state";
import { UserError } from "../../../../lib/tools/cli/user-error";

const ADDRESS = "azapi_resource.Support_5CFB64A3";
const RESOURCE = {
  address: ADDRESS,
  mode: "managed",
  type: "azapi_resource",
  values: { id: "/a" },
};

let directory: string;
let file: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), "state-"));
  file = join(directory, "state.json");
});
afterAll(() => rmSync(directory, { recursive: true }));

function write(state: unknown): void {
  writeFileSync(file, typeof state === "string" ? state : JSON.stringify(state));
}

test("knows what a state holds, modules included, by address", () => {
  const module = { resources: [{ ...RESOURCE, address: `module.other.${ADDRESS}` }] };
  const root_module = { resources: [RESOURCE], child_modules: [module] };
  write({ format_version: "1.0", values: { root_module } });
  expect(readState(file, "platform").blocks).toEqual([
    { path: ADDRESS, address: ADDRESS, type: "azapi_resource", values: { id: "/a" } },
    expect.objectContaining({ address: `module.other.${ADDRESS}` }),
  ]);
});

test("takes the paths of constructs from the synthesized stack", () => {
  write({ format_version: "1.0", values: { root_module: { resources: [RESOURCE] } } });
  const block = { path: "platform/Support/Resource", address: ADDRESS, type: "", values: {} };
  const synthesized = { id: "platform", blocks: [block], locals: {}, outputs: {} };
  expect(readState(file, "platform", synthesized).blocks).toMatchObject([
    { path: "platform/Support/Resource", values: { id: "/a" } },
  ]);
});

test("an empty state is fine", () => {
  write({ format_version: "1.0" });
  expect(readState(file, "platform")).toEqual({
    id: "platform",
    blocks: [],
    locals: {},
    outputs: {},
  });
});

test("refuses a state file, and what is not JSON", () => {
  write({ version: 4, terraform_version: "1.11.0", resources: [] });
  expect(() => readState(file, "platform")).toThrow(
    `--state ${file} is a state file, whose form Terraform does not promise: run terraform show -json, and pass its output as --state`,
  );
  write("{");
  expect(() => readState(file, "platform")).toThrow(/state\.json cannot be read \(.*JSON/);
  expect(() => readState(join(directory, "none.json"), "platform")).toThrow(UserError);
});
