import type { Touch } from "./touch";

/** What a PUT may set on a model deployment. */
export interface ModelDeploymentBody {
  readonly sku?: object;
  readonly tags?: { readonly [key: string]: string };
  /** Such as `model`. */
  readonly properties: object;
}

/** A model deployment. It is only kept: nothing answers with its model. */
export interface ModelDeployment {
  readonly id: string;
  readonly name: string;
  readonly body: ModelDeploymentBody;
  readonly provisioningState: string;
  readonly created: Touch;
  readonly modified: Touch;
}
