import type { ResourceId } from "../../../azure/resource-ids";
import type { Answer } from "../http/exchange";

/** A request to ARM that is known, signed in and of an accepted api-version. */
export interface ArmRequest {
  /** The resource; of a collection the id that an item without a name would have. */
  readonly id: ResourceId;
  readonly apiVersion: string;
  /** The `$filter` of a list. */
  readonly filter?: string;
  readonly body: unknown;
  /** Object id of whoever calls. */
  readonly caller: string;
}

/** One operation of the control plane. */
export type Operation = (request: ArmRequest) => Answer;
