import { deploymentsLeft } from "../../errors/service-errors";
import type { Services } from "../../services/services";
import type { Operation } from "../operation";
import { removeApplication } from "./remove-application";

type Needs = Pick<
  Services,
  "applications" | "behaviours" | "deployments" | "directory" | "longRunning"
>;

/** DELETE …/applications/{name}. What happens while it still has deployments is not documented; assumed: refused. */
export const deleteApplication =
  (services: Needs): Operation =>
  ({ id, apiVersion }) => {
    const { applications, behaviours, deployments, longRunning } = services;
    const application = applications.get(id.id);
    if (application === undefined) return { status: 204 };
    longRunning.assertIdle(id);
    const left = deployments.under(`${application.id}/agentDeployments/`);
    if (left.length > 0 && behaviours.deleteWithDeployments === "refused") {
      throw deploymentsLeft(application.name);
    }
    applications.put(application.id, { ...application, provisioningState: "Deleting" });
    const finish = () => removeApplication(services, application.id);
    return { status: 202, headers: longRunning.startDelete({ id, apiVersion, finish }) };
  };
