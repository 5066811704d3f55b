import { parseResourceId } from "../../../../azure/resource-ids";
import { FOUNDRY_PROJECT } from "../../../../azure/resource-types";
import { withoutUndefined, type JsonObject } from "../../core/json";
import type { Place } from "../../core/place";
import type { Project } from "../../entities/project";
import { identityOf } from "./project-identity";
import { renderResourceIdentity } from "../resource-identity";
import { renderSystemData } from "../system-data";

/** A project as ARM returns it. Its endpoint is that of local Azure's data plane. */
export function renderProject(project: Project, { url, location, tenantId }: Place): JsonObject {
  const { id, name, made } = project;
  const [account = ""] = parseResourceId(id)?.names ?? [];
  const { displayName = name, description, ...beside } = made?.body ?? { location };
  return {
    id,
    name: `${account}/${name}`,
    type: FOUNDRY_PROJECT,
    ...beside,
    identity: renderResourceIdentity(identityOf(project), tenantId),
    ...(made === undefined ? {} : { systemData: renderSystemData(made) }),
    properties: {
      displayName,
      ...withoutUndefined({ description }),
      endpoints: { "AI Foundry API": `${url}/api/projects/${name}` },
      provisioningState: made?.provisioningState ?? "Succeeded",
    },
  };
}
