import type { MadeProject, Project } from "../../entities/project";
import type { Services } from "../../services/services";
import type { ArmType } from "../arm-type";
import { removeProject, type ProjectParts } from "./remove-project";

/** The projects that were made through ARM, as a store of the admin: those from the settings are not listed there. */
export function madeProjects({
  projects,
}: Pick<Services, "projects">): NonNullable<ArmType["store"]> {
  const stored = ({ id, made }: Project) => (made === undefined ? [] : [{ id, body: made.body }]);
  return {
    get: (id) => [projects.get(id)].flatMap((project) => (project ? stored(project) : []))[0],
    under: (prefix) => projects.under(prefix).flatMap(stored),
    delete: (id) => projects.delete(id),
  };
}

/** Changes what is known of a project that was made; does nothing to one from the settings. */
export function changeMade(
  { projects }: Pick<Services, "projects">,
  id: string,
  change: Partial<MadeProject>,
): void {
  projects.update(id, (now) =>
    now.made === undefined ? now : { ...now, made: { ...now.made, ...change } },
  );
}

/** Finishes the writes of projects. */
export function finishProjects(services: ProjectParts): void {
  const { directory, projects } = services;
  for (const { id, principalId, made } of projects.under("")) {
    if (made === undefined) continue;
    if (made.provisioningState === "Deleting") {
      removeProject(services, id);
      continue;
    }
    if (principalId !== undefined) directory.setKnown(principalId, true);
    changeMade(services, id, { provisioningState: "Succeeded" });
  }
}
