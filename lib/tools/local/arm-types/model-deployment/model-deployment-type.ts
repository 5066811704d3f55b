import { MODEL_DEPLOYMENT } from "../../../../azure/resource-types";
import { notFound } from "../../errors/service-errors";
import type { Services } from "../../services/services";
import { accountVersions } from "../account-versions";
import type { ArmType } from "../arm-type";
import type { Operation } from "../operation";
import { putModelDeployment } from "./put-model-deployment";
import { renderModelDeployment } from "./render-model-deployment";

/** Model deployments. They are only kept: no call reaches their model. */
export const modelDeploymentType = (services: Services): ArmType => ({
  type: MODEL_DEPLOYMENT,
  apiVersions: accountVersions(services.behaviours),
  operations: {
    get: getModelDeployment(services),
    list: listModelDeployments(services),
    put: putModelDeployment(services),
    delete: deleteModelDeployment(services),
  },
  store: services.modelDeployments,
  finishRunning: () => finishModelDeployments(services),
});

/** GET …/deployments/{name} */
const getModelDeployment =
  ({ modelDeployments }: Pick<Services, "modelDeployments">): Operation =>
  ({ id }) => {
    const deployment = modelDeployments.get(id.id);
    if (deployment === undefined) throw notFound(`model deployment ${id.name}`);
    return { status: 200, body: renderModelDeployment(deployment) };
  };

/** GET …/deployments */
const listModelDeployments =
  ({ modelDeployments }: Pick<Services, "modelDeployments">): Operation =>
  ({ id }) => {
    const held = modelDeployments.under(`${id.parentId}/deployments/`);
    return { status: 200, body: { value: held.map(renderModelDeployment) } };
  };

/** DELETE …/deployments/{name} */
const deleteModelDeployment =
  ({
    longRunning,
    modelDeployments,
  }: Pick<Services, "longRunning" | "modelDeployments">): Operation =>
  ({ id, apiVersion }) => {
    const deployment = modelDeployments.get(id.id);
    if (deployment === undefined) return { status: 204 };
    longRunning.assertIdle(id);
    modelDeployments.put(deployment.id, { ...deployment, provisioningState: "Deleting" });
    const finish = () => void modelDeployments.delete(deployment.id);
    return { status: 202, headers: longRunning.startDelete({ id, apiVersion, finish }) };
  };

/** Finishes the writes of model deployments. */
function finishModelDeployments({ modelDeployments }: Pick<Services, "modelDeployments">): void {
  for (const { id, provisioningState } of modelDeployments.under("")) {
    if (provisioningState === "Deleting") modelDeployments.delete(id);
    else modelDeployments.update(id, (now) => ({ ...now, provisioningState: "Succeeded" }));
  }
}
