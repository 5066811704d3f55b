import { Token, type ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { AgentApplication } from "../application/agent-application";
import {
  APPLICATION_CHECKS,
  type AgentApplicationProps,
} from "../application/agent-application-props";
import {
  DEPLOYMENT_OPTION_CHECKS,
  type AgentDeployment,
  type AgentDeploymentOptions,
} from "../application/agent-deployment";
import { checkRenamed, nameFromPath } from "../application/arm-name";
import { isAbsent, type Check } from "../core/checks";
import { checkMap } from "../core/collections";
import { checkedScope } from "../core/construct-arguments";
import { defined } from "../core/defined";
import { throwIfAny } from "../core/errors";
import { continueFormer } from "../core/former-id";
import { checkProps, readProps, required, settings, type ChecksOf } from "../core/props";
import { checkPrincipal, type IRbacPrincipal } from "../rbac/principal";
import { ROLE_ASSIGNMENT_OPTION_CHECKS, type RoleAssignmentOptions } from "../rbac/role-assignment";

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
 * them from data. It does nothing beyond what `AgentApplication` offers.
 *
 * Throws `InvalidPublishedAgent` for settings of the wrong form, those of deployment, callers and roles included;
 * otherwise it throws and fails like the constructs that it creates.
 *
 * @see https://learn.microsoft.com/azure/ai-foundry/agents/how-to/publish-agent
 */
export class PublishedAgent extends Construct implements ITerraformDependable {
  /** Lets elements of other libraries wait for the agent, with `dependsOn: [agent]`: they come after its route. */
  readonly fqn: string;

  /** The application. Its default name is derived from the path of this construct. */
  readonly application: AgentApplication;

  /** The deployment that answers. */
  readonly deployment: AgentDeployment;

  constructor(scope: Construct, id: string, props: PublishedAgentProps) {
    super(checkedScope("PublishedAgent", scope, id), id);
    const read = readProps(props, PUBLISHED_AGENT_CHECKS);
    const { deployment, callers, roles, formerId, ...application } = read;
    throwIfAny(this, "InvalidPublishedAgent", [
      ...checkProps("props", props, PUBLISHED_AGENT_CHECKS),
      ...checkRenamed("agentApplicationName", formerId, application.agentApplicationName),
    ]);
    this.application = new AgentApplication(this, "Application", {
      ...application,
      agentApplicationName: application.agentApplicationName ?? nameFromPath(this),
    });
    this.fqn = this.application.fqn;
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

const PUBLISHED_AGENT_CHECKS: ChecksOf<PublishedAgentProps> = {
  ...APPLICATION_CHECKS,
  deployment: required(settings(DEPLOYMENT_OPTION_CHECKS)),
  callers: byId(checkPrincipal),
  roles: byId(settings(ROLE_ASSIGNMENT_OPTION_CHECKS)),
};

/** A map from ids of constructs, which must be known at synth. */
function byId(item: Check): Check {
  return (prop, value) => {
    if (!isAbsent(value) && Token.isUnresolved(value)) {
      return [`${prop} must be an object with ids as keys, not a token`];
    }
    return checkMap(prop, value, item);
  };
}
