import { blockAt, sourceOf } from "../../../../lib/tools/cli/access-map/references";
import type { Block, Stack } from "../../../../lib/tools/cli/stacks/stack";

function blockOf(address: string): Block {
  return { path: address, address, type: "azapi_resource", values: {} };
}

const OTHER: Stack = {
  id: "other",
  blocks: [blockOf("azapi_resource.remote")],
  locals: { identity: "${azapi_resource.remote.output.identity}" },
  outputs: { "cross-stack-output-x": "${local.identity.principalId}" },
};
const STACK: Stack = {
  id: "platform",
  blocks: [blockOf("azapi_resource.app"), blockOf("data.azapi_resource.now")],
  locals: {
    identity: "${data.azapi_resource.now.exists ? data.azapi_resource.now.output : null}",
    again: "${local.identity}",
    loose: "no expression",
    round: "${local.about}",
    about: "${local.round}",
  },
  outputs: {},
};
const REMOTE = "data.terraform_remote_state.cross-stack-reference-input-other.outputs";

function sourceIn(text: string): string | undefined {
  const source = sourceOf(text, STACK, [STACK, OTHER]);
  return source && `${source.stack.id} ${source.block.address} ${source.attribute}`;
}

test.each([
  ["${azapi_resource.app.id}", "platform azapi_resource.app id"],
  ["${try(azapi_resource.app.output.identity, null)}", "platform azapi_resource.app "],
  ["${local.identity.principalId}", "platform data.azapi_resource.now principalId"],
  ["${local.again.principalId}", "platform data.azapi_resource.now principalId"],
  [`\${${REMOTE}.cross-stack-output-x}`, "other azapi_resource.remote principalId"],
  ["${basename(azapi_resource.app.id)}", "platform azapi_resource.app id"],
])("%s comes from %s", (text, source) => {
  expect(sourceIn(text)).toBe(source);
});

test.each([
  "5f2d3c1e-0000-4000-8000-000000000001",
  "${local.loose}",
  "${local.none.id}",
  "${local.round.id}",
  "${azapi_resource.none.id}",
  `\${${REMOTE}.none}`,
])("%s comes from nowhere that is known", (text) => {
  expect(sourceIn(text)).toBeUndefined();
});

test("finds blocks by the references to them", () => {
  expect(blockAt("data.azapi_resource.now.output.x", STACK)?.address).toBe(
    "data.azapi_resource.now",
  );
  expect(blockAt("azapi_resource.now.id", STACK)).toBeUndefined();
});
