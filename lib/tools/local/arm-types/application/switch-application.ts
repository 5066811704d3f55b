import { applicationNotFound } from "../../errors/service-errors";
import type { Services } from "../../services/services";
import type { Operation } from "../operation";

/** POST …/applications/{name}/enable and /disable: 200 at once, without a body. */
export const switchApplication =
  (isEnabled: boolean) =>
  ({ applications }: Pick<Services, "applications">): Operation =>
  ({ id }) => {
    if (applications.get(id.id) === undefined) throw applicationNotFound(id.name);
    applications.update(id.id, (application) => ({ ...application, isEnabled }));
    return { status: 200 };
  };
