import { failure } from "../failure";
import { readResourceId } from "../resource-id";
import { text } from "../settings";
import type { ValueMap } from "../../values/value";
import type { ResourceId } from "../resource-id";

/** The id of a resource, as in its state. */
export function storedId(state: ValueMap): ResourceId {
  try {
    return readResourceId(text(state.id), text(state.type));
  } catch (error) {
    throw failure("Error parsing ID", "", error);
  }
}
