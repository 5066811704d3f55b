import { AGENT_APPLICATION } from "../../../../azure/resource-types";
import { applicationNotFound } from "../../errors/service-errors";
import type { Services } from "../../services/services";
import type { Operation } from "../operation";
import { renderSystemData } from "../system-data";
import { agentId } from "./render-application";

/** POST …/applications/{name}/listAgents: the agents that an application lists. */
export const listAgents =
  ({ applications }: Pick<Services, "applications">): Operation =>
  ({ id }) => {
    const application = applications.get(id.id);
    if (application === undefined) throw applicationNotFound(id.name);
    const value = application.body.agents.map((agentName) => ({
      id: `${application.id}/agents/${agentName}`,
      name: agentName,
      type: `${AGENT_APPLICATION}/agents`,
      systemData: renderSystemData(application),
      properties: { agentId: agentId(application, agentName), agentName },
    }));
    return { status: 200, body: { value, nextLink: null } };
  };
