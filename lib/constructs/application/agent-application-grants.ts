import { Construct } from "constructs";
import { ROLE_DEFINITIONS } from "../../azure/role-definitions";
import type { AzapiOptions } from "../azapi/azapi-options";
import type { Resource } from "../azapi/resource";
import { checkDecision } from "../core/checks";
import { checkedScope } from "../core/construct-arguments";
import { defined } from "../core/defined";
import { comeAfter } from "../core/dependencies";
import { throwIfAny } from "../core/errors";
import { checkProps, readProps, required, type ChecksOf } from "../core/props";
import { warn } from "../core/warnings";
import { checkRole, Role } from "../rbac/role";
import type { IAgentEndpointGrants, InvokeGrantOptions } from "../rbac/agent-endpoint-grants";
import { checkPrincipal, type IRbacPrincipal } from "../rbac/principal";
import {
  GRANT_CHECKS,
  refuseGrant,
  RoleAssignment,
  type GrantOptions,
  type RoleAssignmentOptions,
} from "../rbac/role-assignment";

export interface AgentApplicationGrantsProps extends AzapiOptions {
  /** ARM id of the application. */
  readonly agentApplicationId: string;

  /** ARM id of the project that publishes it. */
  readonly projectId: string;

  /**
   * The application's resource if it is in the same stack: grants are created after it and deleted before it.
   *
   * @default - the application already exists
   */
  readonly application?: Resource;
}

/** Who may do what with an application. */
export class AgentApplicationGrants extends Construct implements IAgentEndpointGrants {
  private readonly granted: RoleAssignment[] = [];

  constructor(
    scope: Construct,
    id: string,
    private readonly props: AgentApplicationGrantsProps,
  ) {
    super(checkedScope("AgentApplicationGrants", scope, id), id);
  }

  get roleAssignments(): RoleAssignment[] {
    return [...this.granted];
  }

  invoke(id: string, principal: IRbacPrincipal, options?: InvokeGrantOptions): RoleAssignment {
    refuseGrant(this, id, [
      ...required(checkPrincipal)("principal", principal),
      ...checkProps("options", options, INVOKE_CHECKS),
    ]);
    const { alsoOnProject = false, ...grant } = readProps(options, INVOKE_CHECKS);
    const assignment = this.role(id, Role.FOUNDRY_USER, principal, grant);
    if (alsoOnProject) this.invokeOnProject(id, principal, grant);
    return assignment;
  }

  role(id: string, role: Role, principal: IRbacPrincipal, options?: GrantOptions): RoleAssignment {
    refuseGrant(this, id, [
      ...required(checkRole)("role", role),
      ...required(checkPrincipal)("principal", principal),
      ...checkProps("options", options, GRANT_CHECKS),
    ]);
    throwIfAny(this, "RoleWithoutEffect", checkEffect(id, role));
    const scope = this.props.agentApplicationId;
    return this.assign(id, { ...readProps(options, GRANT_CHECKS), role, scope }, principal);
  }

  private invokeOnProject(id: string, principal: IRbacPrincipal, options: GrantOptions) {
    const role = Role.FOUNDRY_USER;
    const scope = this.props.projectId;
    const { description, dependsOn } = options;
    const formerId = options.formerId && onProject(options.formerId);
    const grant = { role, scope, ...defined({ description, dependsOn, formerId }) };
    const assignment = this.assign(onProject(id), grant, principal);
    warn(
      assignment,
      "OpenToProject",
      "alsoOnProject lets this caller call, change and create every agent in the project; leave it out unless callers are refused with the role on the application alone",
    );
  }

  private assign(id: string, options: RoleAssignmentOptions, principal: IRbacPrincipal) {
    const { application, provider, timeouts } = this.props;
    const assignment = new RoleAssignment(this, id, {
      ...options,
      principal,
      ...defined({ provider, timeouts }),
    });
    if (application !== undefined) comeAfter(assignment.resource, () => [application]);
    this.granted.push(assignment);
    return assignment;
  }
}

/** The id of the grant on the project that goes with one on the application. */
function onProject(id: string): string {
  return `${id}OnProject`;
}

const INVOKE_CHECKS: ChecksOf<InvokeGrantOptions> = {
  ...GRANT_CHECKS,
  alsoOnProject: checkDecision,
};

/**
 * The role's only data action is for endpoints of single agents, which an application does not have (documented
 * 2026-06).
 */
function checkEffect(id: string, { roleDefinitionGuid }: Role): string[] {
  if (roleDefinitionGuid.toLowerCase() !== ROLE_DEFINITIONS.FOUNDRY_AGENT_CONSUMER) return [];
  return [
    `${id} would get Foundry Agent Consumer, which does not allow calling an application, only single agents at their own endpoints; use grants.invoke, or grants.role with the role of an AgentInvokerRole`,
  ];
}
