import type { Agent } from "../entities/agent";
import type { Application } from "../entities/application";
import type { Project } from "../entities/project";
import { lacksDataAction } from "../errors/caller-errors";
import type { Services } from "../services/services";

/** The outcome of a tool: `answered`, or who was refused and what is missing. */
export interface ToolReport {
  readonly name: string;
  readonly report: string;
  /** In Azure's words, when it was refused. */
  readonly lacking?: string;
}

/** Lets an agent try its tools. Their targets do not exist here: only the roles are checked. */
export function tryTools(
  { access, behaviours }: Pick<Services, "access" | "behaviours">,
  project: Project,
  application: Application,
  agent: Agent | undefined,
): ToolReport[] {
  const { toolIdentity } = behaviours;
  const principalId =
    toolIdentity === "project" ? project.principalId : application.instance.principalId;
  return (agent?.tools ?? []).map(({ name, scope, dataAction }) => {
    const isAllowed =
      principalId !== undefined && access.allows(principalId, scope, "dataActions", dataAction);
    const who = `the ${toolIdentity}'s identity ${principalId ?? "(which has no principal here)"}`;
    const report = isAllowed ? "answered" : `refused: ${who} lacks ${dataAction} on ${scope}`;
    if (isAllowed) return { name, report };
    return { name, report, lacking: lacksDataAction(principalId ?? "", dataAction, name) };
  });
}
