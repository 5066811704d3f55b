import { OUTPUT } from "../../../agreed/exports";
import { isSame, lastSegment } from "../../../azure/resource-ids";
import { AGENT_APPLICATION } from "../../../azure/resource-types";
import { textAt, type Stack } from "../stacks/stack";
import { isArmType } from "./arm-blocks";
import type { Assignment } from "./assignments";
import { KnownIds, pathOf } from "./known-ids";
import type { Application, Principal } from "./model";
import { agentLabel } from "./words";
import { sourceOf, type Source } from "./references";

/** What principals are identified by. */
export interface PrincipalSources {
  readonly stack: Stack;
  readonly stacks: Stack[];
  readonly ids: KnownIds;
  readonly applications: Application[];
  readonly assignments: Assignment[];
}

/** Identifies principals, and agents by their application. */
export class Principals {
  private readonly labels: Map<string, string>;

  constructor(private readonly sources: PrincipalSources) {
    const { assignments, ids } = sources;
    const labels = assignments
      .map((assignment) => [ids.read(assignment.principalId), this.labelOf(assignment)] as const)
      .sort(([, a], [, b]) => b.length - a.length);
    this.labels = new Map(labels);
  }

  read({ principalId, principalType }: Assignment): Principal {
    const agentOf = this.agentWith(principalId);
    if (agentOf !== undefined) {
      const label = agentLabel(agentOf);
      return { id: `{${agentOf}}`, label, type: "ServicePrincipal", agentOf };
    }
    const id = this.sources.ids.read(principalId);
    const label = this.labels.get(id) ?? id;
    return { id, label, ...(principalType && { type: principalType }) };
  }

  /** The only names that a stack has for an object id are the ids of the constructs that grant to it. */
  private labelOf({ principalId, principalType = "principal", block }: Assignment): string {
    const { stack, stacks, ids } = this.sources;
    const name = lastSegment(pathOf(sourceOf(principalId, stack, stacks)?.block ?? block));
    return OF_SCOPE.test(name) ? `${principalType} ${ids.read(principalId)}` : name;
  }

  /** The application whose identity it is: by the expression that reads it, in a state by the object id. */
  private agentWith(principalId: string): string | undefined {
    const { stack, stacks, ids } = this.sources;
    const source = sourceOf(principalId, stack, stacks);
    if (source !== undefined) return this.identityAt(source);
    return stack.blocks
      .filter((block) => isArmType(block, AGENT_APPLICATION))
      .filter(({ values }) => textAt(values, OUTPUT.principalId) === principalId)
      .map((block) => this.applicationWith(ids.idOf(block)) ?? pathOf(block))[0];
  }

  /** The blueprint's principal is read from there too, but is not the one that acts. */
  private identityAt({ stack, block, attribute }: Source): string | undefined {
    if (attribute !== "principalId" || !isArmType(block, AGENT_APPLICATION)) return undefined;
    const id = new KnownIds(stack, this.sources.stacks).idOf(block);
    return this.applicationWith(id) ?? pathOf(block);
  }

  private applicationWith(id: string): string | undefined {
    return this.sources.applications.find((application) => isSame(application.id, id))?.path;
  }
}

/** The id of an assignment that is made of its purpose and its scope, as `DeployerAccess` makes them, names nobody. */
const OF_SCOPE = /^\w+\.(subscriptions\.|NewResources$)/i;
