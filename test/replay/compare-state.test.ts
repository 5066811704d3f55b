import type { Step } from "./cassette";
import { compareState } from "./compare-state";
import type { JsonObject } from "./json";

const CONFIG = { resource: { azapi_resource: { app: { name: "a" } } } };
const BODY = { value: { properties: {} }, type: ["object", { properties: ["object", {}] }] };
const ATTRIBUTES = { body: BODY, name: "a", ignore_casing: false, location: null, locks: ["l"] };

function stateText(attributes: JsonObject, status?: "tainted"): string {
  const instance = { attributes, ...(status === undefined ? {} : { status }) };
  const app = { mode: "managed", type: "azapi_resource", name: "app", instances: [instance] };
  return JSON.stringify({ resources: [app], outputs: { url: { value: "u", type: "string" } } });
}

const STEP: Step = {
  command: "apply",
  state: { "azapi_resource.app": { body: { properties: {} } } },
  outputs: { url: "u" },
};

test("leaves out nulls, settings, defaults and what repeats the configuration", () => {
  expect(compareState(STEP, stateText(ATTRIBUTES), CONFIG)).toEqual([]);
});

test("reports attributes that were not recorded, and marks", () => {
  const text = stateText({ ...ATTRIBUTES, name: "b", ignore_casing: true }, "tainted");
  expect(compareState(STEP, text, CONFIG)).toEqual([
    'state azapi_resource.app.name: recorded nothing, seen "b"',
    "state azapi_resource.app.ignore_casing: recorded nothing, seen true",
    "state azapi_resource.app.(tainted): recorded nothing, seen true",
  ]);
});

test("reports missing resources and different outputs", () => {
  expect(compareState({ ...STEP, outputs: { url: "v" } }, "", CONFIG)).toEqual([
    'state azapi_resource.app: recorded {"body":{"properties":{}}}, seen nothing',
    'outputs.url: recorded "v", seen nothing',
  ]);
});

test("looks for digits in the text of the state", () => {
  const step = { ...STEP, stateNumbersText: ['"big":9007199254740993'] };
  expect(compareState(step, stateText(ATTRIBUTES), CONFIG)).toEqual([
    'state: "big":9007199254740993 is not in its text',
  ]);
});
