import { Construct } from "constructs";
import { AgentApplication } from "../application/agent-application";
import type { AgentApplicationProps } from "../application/agent-application-props";
import type { AgentDeployment, AgentDeploymentOptions } from "../application/agent-deployment";
import { checkRenamed, nameFromPath } from "../application/arm-name";
import { defined } from "../core/defined";
import { throwIfAny } from "../core/errors";
import { continueFormer, FORMER_ID } from "../core/former-id";
import type { IRbacPrincipal } from "../rbac/principal";
import type { RoleAssignmentOptions } from "../rbac/role-assignment";

/** Settings of a published agent: those of its application, and its deployment, callers and roles. */
export interface PublishedAgentProps extends AgentApplicationProps {
  /** The agent version that answers, and the settings of its deployment. */
  readonly deployment: AgentDeploymentOptions;

  /**
   * Who may call the agent, by ids of your choice, which become part of the Terraform addresses. To change an id, take
   * the caller out of this map and use `application.grants.invoke`, whose options have a `formerId`: otherwise the deploy
   * stops as `GrantOptions` describes.
   *
   * @default - only principals with a suitable role on the project or above
   */
  readonly callers?: { [id: string]: IRbacPrincipal };

  /**
   * The roles that the agent's identity gets, by ids of your choice, which become part of the Terraform addresses: set
   * `formerId` on a role when you change its id.
   *
   * @default - none
   */
  readonly roles?: { [id: string]: RoleAssignmentOptions };
}

/**
 * An application, its deployment `Live`, its callers and its roles in one statement, for programs that create many of
 * them from data. It does nothing beyond what `AgentApplication` offers, and throws the same errors.
 *
 * @see https://learn.microsoft.com/azure/ai-foundry/agents/how-to/publish-agent
 */
export class PublishedAgent extends Construct {
  /** The application. Its default name is derived from the path of this construct. */
  readonly application: AgentApplication;

  /** The deployment that answers. */
  readonly deployment: AgentDeployment;

  constructor(scope: Construct, id: string, props: PublishedAgentProps) {
    super(scope, id);
    const { deployment, callers, roles, formerId, ...application } = props;
    throwIfAny(this, "InvalidAgentApplication", [
      ...FORMER_ID.formerId("formerId", formerId),
      ...checkRenamed("agentApplicationName", formerId, application.agentApplicationName),
    ]);
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
    continueFormer(this, formerId);
  }
}
