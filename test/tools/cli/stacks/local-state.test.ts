import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readLocalState } from "../../../../lib/tools/cli/stacks/local-state";
import type { SynthesizedStack } from "../../../../lib/tools/cli/stacks/synthesized-stacks";

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "state-"));
});
afterEach(() => rmSync(directory, { recursive: true }));

function stackWith(state: string | undefined): SynthesizedStack {
  const stateFile = join(directory, "terraform.tfstate");
  if (state !== undefined) writeFileSync(stateFile, state);
  const address = "azapi_resource.Support_1";
  const block = { address, path: "platform/Support/Resource", type: "azapi_resource", values: {} };
  return { id: "platform", directory, stateFile, blocks: [block], locals: {}, outputs: {} };
}

test("gives what is there by the paths of the constructs, with outputs", () => {
  const attributes = { id: "/id", output: { value: { identity: {} }, type: ["object", {}] } };
  const resource = { mode: "managed", type: "azapi_resource", instances: [{ attributes }] };
  const state = {
    version: 4,
    resources: [
      { ...resource, name: "Support_1" },
      { ...resource, mode: "data", name: "Now_2" },
    ],
    outputs: { endpoint: { value: "https://x", type: "string" } },
  };
  expect(readLocalState(stackWith(JSON.stringify(state)))).toEqual({
    id: "platform",
    blocks: [
      {
        address: "azapi_resource.Support_1",
        path: "platform/Support/Resource",
        type: "azapi_resource",
        values: { id: "/id", output: { identity: {} } },
      },
      expect.objectContaining({
        address: "data.azapi_resource.Now_2",
        path: "data.azapi_resource.Now_2",
      }),
    ],
    locals: {},
    outputs: { endpoint: "https://x" },
  });
});

test("is nothing where nothing was deployed, or the state is elsewhere", () => {
  expect(readLocalState(stackWith(undefined))).toBeUndefined();
  expect(readLocalState({ ...stackWith("{}"), stateFile: undefined })).toBeUndefined();
});

test("is refused when it is damaged, or of another version", () => {
  expect(() => readLocalState(stackWith("{half"))).toThrow("cannot be read");
  expect(() => readLocalState(stackWith('{"version":3}'))).toThrow(
    "was not written by Terraform 0.12 or later",
  );
});
