import type { Step } from "./cassette";
import { differences } from "./differences";
import { worthRecording } from "./implied";
import { isObject, type JsonObject } from "./json";
import { readState } from "./state";

/** Compares the state after a step with the recorded one; `config` is the configuration in force. */
export function compareState(step: Step, stateText: string, config: JsonObject): string[] {
  const { resources, outputs } = readState(stateText);
  const compact = stateText.replace(/": /g, '":');
  return [
    ...compareResources(step, resources, config),
    ...(step.outputs === undefined ? [] : differences("outputs", step.outputs, outputs)),
    ...(step.stateNumbersText ?? [])
      .filter((text) => !compact.includes(text))
      .map((text) => `state: ${text} is not in its text`),
  ];
}

function compareResources(
  { state }: Step,
  seen: { [address: string]: JsonObject },
  config: JsonObject,
): string[] {
  if (state === undefined) return [];
  const addresses = new Set([...Object.keys(state), ...Object.keys(seen)]);
  return [...addresses].flatMap((address) => {
    const recorded = isObject(state[address]) ? state[address] : undefined;
    const found = seen[address];
    if (recorded === undefined || found === undefined) {
      return differences(`state ${address}`, recorded, found);
    }
    return differences(
      `state ${address}`,
      withoutOwnId(address, recorded),
      withoutOwnId(address, worthRecording(address, found, config, recorded)),
    );
  });
}

/** Terraform gives its own resources random ids. */
function withoutOwnId(address: string, attributes: JsonObject): JsonObject {
  return address.startsWith("terraform_data.") ? { ...attributes, id: "random" } : attributes;
}
