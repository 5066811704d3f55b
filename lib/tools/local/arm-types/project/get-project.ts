import { FOUNDRY_PROJECT } from "../../../../azure/resource-types";
import { notFound } from "../../errors/service-errors";
import type { Services } from "../../services/services";
import type { Operation } from "../operation";

/** GET …/projects/{name}: the identity from the settings. Projects exist from the start and are never written. */
export const getProject =
  ({ directory, projects }: Pick<Services, "directory" | "projects">): Operation =>
  ({ id }) => {
    const project = projects.get(id.id);
    if (project === undefined) throw notFound(`project ${id.name}`);
    const { principalId } = project;
    const { tenantId } = directory;
    const identity =
      principalId === undefined
        ? { type: "None" }
        : { type: "SystemAssigned", principalId, tenantId };
    const properties = { displayName: project.name, provisioningState: "Succeeded" };
    const account = id.names[0] ?? "";
    const body = { id: project.id, name: `${account}/${project.name}`, type: FOUNDRY_PROJECT };
    return { status: 200, body: { ...body, identity, properties } };
  };
