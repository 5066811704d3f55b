import { FOUNDRY_PROJECT } from "../../../../azure/resource-types";
import type { Services } from "../../services/services";
import { accountVersions } from "../account-versions";
import type { ArmType } from "../arm-type";
import { deleteProject } from "./delete-project";
import { getProject, listProjects } from "./get-project";
import { finishProjects, madeProjects } from "./made-projects";
import { putProject } from "./put-project";
import { removeProject } from "./remove-project";

/** Foundry projects: those from the settings, and those that are made through ARM. */
export const projectType = (services: Services): ArmType => ({
  type: FOUNDRY_PROJECT,
  apiVersions: accountVersions(services.behaviours),
  operations: {
    get: getProject(services),
    list: listProjects(services),
    put: putProject(services),
    delete: deleteProject(services),
  },
  store: madeProjects(services),
  remove: (id) => removeProject(services, id),
  finishRunning: () => finishProjects(services),
});
