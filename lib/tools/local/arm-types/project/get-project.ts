import { notFound } from "../../errors/service-errors";
import type { Services } from "../../services/services";
import type { Operation } from "../operation";
import { renderProject } from "./render-project";

/** GET …/projects/{name} */
export const getProject =
  ({ place, projects }: Pick<Services, "place" | "projects">): Operation =>
  ({ id }) => {
    const project = projects.get(id.id);
    if (project === undefined) throw notFound(`project ${id.name}`);
    return { status: 200, body: renderProject(project, place) };
  };

/** GET …/projects */
export const listProjects =
  ({ place, projects }: Pick<Services, "place" | "projects">): Operation =>
  ({ id }) => {
    const held = projects.under(`${id.parentId}/projects/`);
    return { status: 200, body: { value: held.map((project) => renderProject(project, place)) } };
  };
