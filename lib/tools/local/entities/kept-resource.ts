import type { JsonObject } from "../core/json";

/** A resource of a type that is only stored: it is returned as it was written. */
export interface KeptResource {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  /** What was written besides id, name and type: `properties`, and whatever else its type has. */
  readonly body: JsonObject;
}
