import type { ResourceId } from "../../../azure/resource-ids";
import type { Answer } from "../http/exchange";

/** A request to ARM with a known route, a signed-in caller and an accepted api-version. */
export interface ArmRequest {
  /** The resource; for a collection, the id that an item without a name would have. */
  readonly id: ResourceId;
  readonly apiVersion: string;
  /** The `$filter` of a list. */
  readonly filter?: string;
  readonly body: unknown;
  /** Object id of the caller. */
  readonly caller: string;
}

/** An operation of the control plane. */
export type Operation = (request: ArmRequest) => Answer;
