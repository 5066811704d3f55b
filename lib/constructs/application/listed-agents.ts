import type { IResolvable, IResolveContext } from "cdktf";
import { Later } from "../core/later";
import { escapeTemplate } from "../core/template-text";
import { listAgent } from "../wire/agent-application";
import type { IAgentDeployment } from "./agent-application-ref";

/** The agents that an application lists: those in `agentNames` and those of its deployments, including later ones. */
export class ListedAgents {
  constructor(
    private readonly asked: string[],
    private readonly deployments: readonly IAgentDeployment[],
  ) {}

  /** Whether there are none so far. */
  get isEmpty(): boolean {
    return this.asked.length + this.deployments.length === 0;
  }

  /** The names, for a local. */
  readonly names: IResolvable = new Later((context) => this.resolve(context));

  /** The list in an application's body. */
  readonly body: IResolvable = new Later((context) => this.resolve(context).map(listAgent));

  /** Without duplicates, as in the service; two tokens are equal if they resolve to the same reference. */
  private resolve(context: IResolveContext): string[] {
    const names = [...this.asked, ...this.deployments.map(({ agentName }) => agentName)];
    return [...new Set(names.map((name) => String(context.resolve(escapeTemplate(name)))))];
  }
}
