import type { JsonObject } from "../core/json";

/** A resource of a type that is only kept: what was written comes back. */
export interface KeptResource {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  /** What was written beside id, name and type: `properties`, and whatever else its type has. */
  readonly body: JsonObject;
}
