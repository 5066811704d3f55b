import { Construct } from "constructs";
import { AgentApplication } from "../application/agent-application";
import type { AgentApplicationProps } from "../application/agent-application-props";
import type { AgentDeployment, AgentDeploymentOptions } from "../application/agent-deployment";
import { nameFromPath } from "../application/arm-name";
import { defined } from "../core/defined";
import type { IRbacPrincipal } from "../rbac/principal";
import type { RoleAssignmentOptions } from "../rbac/role-assignment";

/** Settings of a published agent: those of its application, and what belongs to it. */
export interface PublishedAgentProps extends AgentApplicationProps {
  /** The version that answers. */
  readonly deployment: AgentDeploymentOptions;

  /**
   * Who may call the agent, by ids of your choice. An id is part of the Terraform address; another id revokes the
   * grant and gives it again.
   *
   * @default - nobody, unless a role that they have on the project or above says so
   */
  readonly callers?: { [id: string]: IRbacPrincipal };

  /**
   * What the agent may reach, by ids of your choice, which count as those of callers.
   *
   * @default - nothing
   */
  readonly roles?: { [id: string]: RoleAssignmentOptions };
}

/**
 * An application, the deployment `Live` behind it, its callers and its roles in one statement, for programs that make
 * many of them from data. It does nothing that `AgentApplication` would not.
 */
export class PublishedAgent extends Construct {
  /** The application. Its default name is made from the path of this construct. */
  readonly application: AgentApplication;

  /** The deployment that answers. */
  readonly deployment: AgentDeployment;

  constructor(scope: Construct, id: string, props: PublishedAgentProps) {
    super(scope, id);
    const { deployment, callers, roles, ...application } = props;
    this.application = new AgentApplication(this, "Application", {
      ...application,
      agentApplicationName: application.agentApplicationName ?? nameFromPath(this),
    });
    this.deployment = this.application.addDeployment("Live", deployment);

    for (const [caller, principal] of Object.entries(defined(callers ?? {}))) {
      this.application.grants.invoke(caller, principal);
    }
    for (const [role, options] of Object.entries(defined(roles ?? {}))) {
      this.application.identity.assignRole(role, options);
    }
  }
}
