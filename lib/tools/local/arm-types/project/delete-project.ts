import type { Services } from "../../services/services";
import type { Operation } from "../operation";
import { changeMade } from "./made-projects";
import { removeProject, type ProjectParts } from "./remove-project";

type Needs = ProjectParts & Pick<Services, "longRunning">;

/** DELETE …/projects/{name}. What becomes of its agents and applications is not documented; assumed: they go with it. */
export const deleteProject =
  (services: Needs): Operation =>
  ({ id, apiVersion }) => {
    const { longRunning, projects } = services;
    const project = projects.get(id.id);
    if (project === undefined) return { status: 204 };
    longRunning.assertIdle(id);
    changeMade(services, project.id, { provisioningState: "Deleting" });
    const finish = () => removeProject(services, project.id);
    return { status: 202, headers: longRunning.startDelete({ id, apiVersion, finish }) };
  };
