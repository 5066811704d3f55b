import type { IResolvable, Precondition } from "cdktf";
import { Construct } from "constructs";
import { CHILD_IDS } from "../../agreed/child-ids";
import { NOT_ANSWERING } from "../../agreed/deployment-state";
import { EXPORTED_ROUTED_DEPLOYMENT, OUTPUT } from "../../agreed/exports";
import {
  DEFAULT_ROUTE,
  routeTo,
  type TrafficRoutingPolicyBody,
} from "../../agreed/traffic-routing";
import { AGENT_APPLICATION } from "../../azure/resource-types";
import type { Resource } from "../azapi/resource";
import type { ResourceAction } from "../azapi/resource-action";
import { comeAfter } from "../core/dependencies";
import { addressOf, inText } from "../core/expressions";
import { Later } from "../core/later";
import { escapeTemplate } from "../core/template-text";
import { TerraformCheck } from "../core/terraform-check";
import { renderAgentApplication, type ApplicationSettings } from "../wire/agent-application";
import type { IAgentDeployment } from "./agent-application-ref";
import type { ApplicationDeployments } from "./application-deployments";
import { versioned, writeSettings, type FoundryResourceOptions } from "./foundry-resource-options";
import { RouteWrite } from "./route-write";

export interface RouteWriterProps {
  readonly options: FoundryResourceOptions;
  readonly accountId: string;
  /** The application's own write. */
  readonly application: Resource;
  readonly settings: ApplicationSettings;
  readonly agents: IResolvable;
  /** Complete at synth. */
  readonly deployments: ApplicationDeployments;
  /** Address of the data source that reads the current route. */
  readonly currentAddress: string;
}

/**
 * The second write of an application, after its deployments, whose routing ids exist only then. It is a PUT of the
 * whole application, since the service has no smaller write, and an action, since azapi's partial update sends back
 * what the service refuses (measured: nulls, and the loss of routes).
 *
 * It always exists: without it, the last explicit rule would outlive its deployment. Since azapi compares an action's
 * body exactly, it also sends what was removed from the application in code.
 */
export class RouteWriter extends Construct {
  /** The write itself. */
  readonly action: ResourceAction;

  constructor(scope: Construct, id: string, props: RouteWriterProps) {
    super(scope, id);
    const { deployments, currentAddress } = props;
    const routed = `try(${currentAddress}.${OUTPUT.routedDeployment}, "")`;
    const write = {
      type: versioned(AGENT_APPLICATION, props.options),
      resourceId: props.application.id,
      method: "PUT",
      when: "apply",
      body: renderAgentApplication(
        props.settings,
        props.agents,
        new Later(() => routeAmong(deployments)),
      ),
      responseExportValues: EXPORTED_ROUTED_DEPLOYMENT,
      lifecycle: { precondition: [movesToOneThatAnswers(deployments, routed)] },
      ...writeSettings(props.options, props.accountId),
    };
    this.action = new RouteWrite(this, CHILD_IDS.element, write, props.application);
    comeAfter(this.action, () => deployments.all.map(({ resource }) => resource));
    this.warnOfOtherRoute(currentAddress, routed);
  }

  /** azapi does not see a route changed by hand. The warning appears once, falsely, when a plan moves the route. */
  private warnOfOtherRoute(currentAddress: string, routed: string): void {
    const address = addressOf(this.action);
    const application = escapeTemplate(this.node.path.replace(/\/[^/]+$/, ""));
    new TerraformCheck(this, "Check", {
      condition: inText(
        `!${currentAddress}.exists || ${routed} == ${address}.${OUTPUT.deploymentId}`,
      ),
      errorMessage: `The application routes to a deployment other than the declared one. Unless this plan moves the route, run: foundry-agents restore-route ${application} (or: terraform apply -replace=${address})`,
    });
  }
}

function routeAmong({ serving }: ApplicationDeployments): TrafficRoutingPolicyBody {
  return serving === undefined ? DEFAULT_ROUTE : routeTo(serving.deploymentId);
}

/**
 * The route may leave a deployment that answers only for another one that answers. At creation, and while the default
 * rule applies, there is nothing to lose.
 */
function movesToOneThatAnswers(deployments: ApplicationDeployments, routed: string): Precondition {
  const answers = ({ resource }: IAgentDeployment) => {
    // `try`, since an imported resource has no such output yet.
    const read = (path: string) => `try(${addressOf(resource)}.${path}, "")`;
    const stays = `contains(["", ${read(OUTPUT.deploymentId)}], ${routed})`;
    const runs = `!contains(${JSON.stringify(NOT_ANSWERING)}, ${read(OUTPUT.state)})`;
    return inText(`${stays} || ${runs}`);
  };
  return {
    // `can` is always true here; Terraform refuses a plain `true`, since a condition must contain a reference.
    condition: new Later(() =>
      deployments.serving ? answers(deployments.serving) : inText(`can(${routed})`),
    ),
    errorMessage:
      "The route would move from a deployment that answers to one that does not yet, or no longer does. Wait until the new one is Running, or deploy it with state RUNNING and trafficPercentage 0 first, then set its trafficPercentage to 100.",
  };
}
