import { AGENT_APPLICATION } from "../../arm/resource-types";
import { textAt, type Stack } from "../stacks/stack";
import { same } from "./applications";
import { isArmType } from "./arm-blocks";
import { KnownIds, pathOf } from "./known-ids";
import type { Application, Principal } from "./model";
import { agentLabel, lastOf } from "./words";
import { sourceOf, type Source } from "./references";

/** What a role assignment says of whom it is for. */
export interface Assignee {
  /** Object id, or an expression for it. */
  readonly principalId: string;
  readonly type: string | undefined;
  /** The construct that grants: its id is the only word that a stack has for an object id. */
  readonly grantedBy: string;
}

/** Tells principals apart, and agents by their application. */
export class Principals {
  private readonly labels = new Map<string, string>();

  constructor(
    private readonly stack: Stack,
    private readonly stacks: Stack[],
    private readonly ids: KnownIds,
    private readonly applications: Application[],
  ) {}

  read({ principalId, type, grantedBy }: Assignee): Principal {
    const typed = type === undefined ? {} : { type };
    const agentOf = this.agentWith(principalId);
    if (agentOf !== undefined) {
      const label = agentLabel(agentOf);
      return { id: `{${agentOf}}`, label, type: "ServicePrincipal", agentOf };
    }
    const id = this.ids.read(principalId);
    const label = this.labels.get(id) ?? this.labelOf(principalId, grantedBy);
    this.labels.set(id, label);
    return { id, label, ...typed };
  }

  private labelOf(principalId: string, grantedBy: string): string {
    const source = sourceOf(principalId, this.stack, this.stacks);
    return lastOf(source === undefined ? grantedBy : pathOf(source.block));
  }

  /** The application whose identity it is: by the expression that reads it, in a state by the object id. */
  private agentWith(principalId: string): string | undefined {
    const source = sourceOf(principalId, this.stack, this.stacks);
    if (source !== undefined) return this.identityAt(source);
    return this.stack.blocks
      .filter((block) => isArmType(block, AGENT_APPLICATION))
      .filter(({ values }) => textAt(values, "output.identity.principalId") === principalId)
      .map((block) => this.applicationWith(this.ids.idOf(block)) ?? pathOf(block))[0];
  }

  /** The blueprint's principal is read from there as well, and is not the one that acts. */
  private identityAt({ stack, block, attribute }: Source): string | undefined {
    if (attribute !== "principalId" || !isArmType(block, AGENT_APPLICATION)) return undefined;
    const id = new KnownIds(stack, this.stacks).idOf(block);
    return this.applicationWith(id) ?? pathOf(block);
  }

  private applicationWith(id: string): string | undefined {
    return this.applications.find((application) => same(application.id, id))?.path;
  }
}
