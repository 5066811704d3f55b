import type { IResolvable } from "cdktf";
import { Construct } from "constructs";
import { AGENT_APPLICATION } from "../arm/resource-types";
import { ResourceAction } from "../azapi/resource-action";
import { addressOf } from "../core/expressions";
import { Later, listLater } from "../core/later";
import { TerraformCheck } from "../core/terraform-check";
import { EXPORTED_ROUTED_DEPLOYMENT, renderAgentApplication } from "../wire/agent-application";
import type { Texts } from "../wire/texts";
import { DEFAULT_ROUTE, routeTo } from "../wire/traffic-routing";
import type { IAgentDeployment } from "./agent-application-ref";
import { versioned, writeSettings, type WriteOptions } from "./write-settings";

export interface RouteWriterProps extends WriteOptions {
  readonly accountId: string;
  readonly applicationId: string;
  readonly texts: Texts;
  readonly agents: IResolvable;
  /** Those that the route may lead to, complete at synth. */
  readonly deployments: readonly IAgentDeployment[];
  /** Address of the data source that knows the route in force. */
  readonly nowAddress: string;
}

/**
 * The second write of an application, after its deployments: their routing ids exist only then. It is a PUT of the
 * whole application, since the service has no smaller write, and an action, since azapi's way to update part of a
 * resource sends back what the service refuses (measured: nulls, and the loss of routes).
 *
 * It is always there: without it the last explicit rule would stay behind when its deployment goes. As azapi
 * compares an action's body exactly, it also carries what was removed from the application in code.
 */
export class RouteWriter extends Construct {
  constructor(scope: Construct, id: string, props: RouteWriterProps) {
    super(scope, id);
    const { deployments } = props;
    const action = new ResourceAction(this, "Resource", {
      type: versioned(AGENT_APPLICATION, props),
      resourceId: props.applicationId,
      method: "PUT",
      when: "apply",
      body: renderAgentApplication(
        props.texts,
        props.agents,
        new Later(() => routeAmong(deployments)),
      ),
      responseExportValues: { deploymentId: EXPORTED_ROUTED_DEPLOYMENT },
      ...writeSettings(props, props.accountId),
    });
    action.dependsOn = listLater(() => deployments.map(({ resource }) => addressOf(resource)));
    this.warnOfOtherRoute(action, props.nowAddress);
  }

  /** A route changed by hand is invisible to azapi. The warning comes up once, falsely, when the route is moved. */
  private warnOfOtherRoute(action: ResourceAction, nowAddress: string): void {
    const routed = `try(${nowAddress}.output.route.rules[0].deploymentId, "")`;
    const written = `${addressOf(action)}.output.deploymentId`;
    new TerraformCheck(this, "Check", {
      condition: `\${!${nowAddress}.exists || ${routed} == ${written}}`,
      errorMessage: `Another deployment answers than the one declared here. Unless this plan moves the route, run: terraform apply -replace=${addressOf(action)}`,
    });
  }
}

/** One deployment serves at most, so far; the others get no rule. */
function routeAmong([serving]: readonly IAgentDeployment[]) {
  return serving === undefined ? DEFAULT_ROUTE : routeTo(serving.deploymentId);
}
