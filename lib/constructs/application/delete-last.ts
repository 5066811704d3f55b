import type { TerraformResource } from "cdktf";
import { comeAfter } from "../core/dependencies";
import { TerraformData } from "../core/terraform-data";
import type { IAgentDeployment } from "./agent-application-ref";

/**
 * Makes Terraform delete the deployment after its successor serves, even if an earlier attempt at that failed.
 * `handover` is the resource that changes once it does.
 *
 * Terraform orders a deletion by the dependencies in its state, and forgets the dependency of `handover` on the
 * deployment at the first plan without the deployment (measured with Terraform 1.11). A resource that is removed from
 * the configuration together with the deployment keeps its dependencies, so it is deleted between the two.
 */
export function deleteLast(deployment: IAgentDeployment, handover: TerraformResource): void {
  const between = new TerraformData(deployment, "AfterRoute", {
    lifecycle: { createBeforeDestroy: true },
  });
  comeAfter(between, () => [deployment.resource, handover]);
}
