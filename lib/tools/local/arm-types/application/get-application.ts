import { applicationNotFound } from "../../errors/service-errors";
import type { Services } from "../../services/services";
import type { Operation } from "../operation";
import { renderApplication } from "./render-application";

/** GET …/applications/{name} */
export const getApplication =
  ({ applications, place }: Pick<Services, "applications" | "place">): Operation =>
  ({ id }) => {
    const application = applications.get(id.id);
    if (application === undefined) throw applicationNotFound(id.name);
    return { status: 200, body: renderApplication(application, place) };
  };

/** GET …/applications */
export const listApplications =
  ({ applications, place }: Pick<Services, "applications" | "place">): Operation =>
  ({ id }) => {
    const value = applications
      .under(`${id.parentId}/applications/`)
      .map((application) => renderApplication(application, place));
    return { status: 200, body: { value, nextLink: null } };
  };
