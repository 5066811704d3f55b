import { withoutUndefined } from "../../core/json";
import type { Services } from "../../services/services";
import { readDeploymentBody } from "./deployment-body";

/** Changes properties of a deployment in the portal; a new version answers at once. */
export const changeAgentDeployment =
  ({ deployments }: Pick<Services, "deployments">) =>
  (id: string, properties: object): void => {
    const changed = readDeploymentBody({ properties }, { nulls: "refused", readOnly: "refused" });
    const serves = withoutUndefined({ serves: changed.agents?.[0] });
    deployments.update(id, (now) => ({ ...now, ...serves, body: { ...now.body, ...changed } }));
  };
