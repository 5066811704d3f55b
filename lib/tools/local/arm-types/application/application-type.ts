import { AGENT_APPLICATION } from "../../../../azure/resource-types";
import type { Services } from "../../services/services";
import type { ArmType } from "../arm-type";
import { assertMayWriteAgents } from "./assert-may-write-agents";
import { changeApplication } from "./change-application";
import { deleteApplication } from "./delete-application";
import { finishApplications } from "./finish-applications";
import { getApplication, listApplications } from "./get-application";
import { listAgents } from "./list-agents";
import { putApplication } from "./put-application";
import { removeApplication } from "./remove-application";
import { switchApplication } from "./switch-application";

/** Agent applications. */
export const applicationType = (services: Services): ArmType => ({
  type: AGENT_APPLICATION,
  apiVersions: services.behaviours.apiVersions,
  operations: {
    get: getApplication(services),
    list: listApplications(services),
    put: putApplication(services),
    delete: deleteApplication(services),
    actions: {
      enable: switchApplication(true)(services),
      disable: switchApplication(false)(services),
      listAgents: listAgents(services),
    },
  },
  store: services.applications,
  assertAlsoPermitted: assertMayWriteAgents(services),
  change: changeApplication(services),
  remove: (id) => removeApplication(services, id),
  finishRunning: () => finishApplications(services),
});
