import { TerraformLocal, TerraformStack, type IResolvable } from "cdktf";
import { Construct } from "constructs";
import { APPLICATION_JSON } from "../../agreed/application-json";
import { CHILD_IDS } from "../../agreed/child-ids";
import { EXPORTED_IDENTITY, EXPORTED_ROUTE, OUTPUT } from "../../agreed/exports";
import { DEFAULT_ROUTE } from "../../agreed/traffic-routing";
import { AGENT_APPLICATION } from "../../azure/resource-types";
import { DataResource } from "../azapi/data-resource";
import type { Resource } from "../azapi/resource";
import { addressOf, addressOfLocal, inText } from "../core/expressions";
import { EXPORTED_AGENTS } from "../wire/agent-application";
import { ExportedIdentity } from "./exported-identity";
import { readSettings, versioned, type FoundryResourceOptions } from "./foundry-resource-options";

export interface CurrentApplicationProps {
  readonly options: FoundryResourceOptions;
  /** The application's ARM id, composed of what is known before it exists. */
  readonly applicationId: string;
  /** The agents that this program wants listed; complete at synth. */
  readonly agentNames: IResolvable;
}

/**
 * The application as the service returns it at plan, before anything is written. It answers four questions: which
 * agents must stay listed until the route has left them, which deployment serves and must keep serving, which identity
 * the grants belong to, and whether the application is enabled.
 */
export class CurrentApplication extends Construct {
  /** Address of the data source, for expressions. */
  readonly address: string;
  /** The agents to list while the old ones may still serve. */
  readonly agents: string;
  /** The current route, or the default route if there is none. */
  readonly route: string;
  /** An expression that is true if the application exists and is enabled. */
  readonly isEnabled: string;

  constructor(scope: Construct, id: string, props: CurrentApplicationProps) {
    super(scope, id);
    // From a local, the id is known at plan. An attribute of the application's resource would defer the read to apply,
    // and with it everything that depends on it, including grants.
    const applicationId = new TerraformLocal(this, "Id", props.applicationId);
    const data = new DataResource(this, CHILD_IDS.element, {
      type: versioned(AGENT_APPLICATION, props.options),
      resourceId: inText(addressOfLocal(applicationId)),
      ignoreNotFound: true,
      responseExportValues: {
        agents: EXPORTED_AGENTS,
        isEnabled: APPLICATION_JSON.isEnabled,
        ...EXPORTED_ROUTE,
        ...EXPORTED_IDENTITY,
      },
      ...readSettings(props.options),
    });
    this.address = addressOf(data);
    this.agents = this.agentsToList(props.agentNames);
    this.route = this.routeInForce();
    this.isEnabled = `try(${this.address}.output.isEnabled, false) == true`;
  }

  /**
   * The identity: from the service if the application exists, from its resource at creation. If it came from the
   * resource alone, it would be unknown in each plan that changes the application, and all grants with it.
   */
  identityOr(resource: Resource): ExportedIdentity {
    const { address } = this;
    const created = `try(${addressOf(resource)}.${OUTPUT.identity}, null)`;
    const identity = `${address}.exists ? ${address}.${OUTPUT.identity} : ${created}`;
    const local = new TerraformLocal(this, "Identity", inText(identity));
    return new ExportedIdentity(addressOfLocal(local), TerraformStack.of(this));
  }

  /** Names are user text, so they are in their own local, outside the expression. */
  private agentsToList(agentNames: IResolvable): string {
    const wanted = addressOfLocal(new TerraformLocal(this, "AgentNames", agentNames));
    const listed = `try([for name in ${this.address}.output.agents : name], [])`;
    const both = `[for name in distinct(concat(${wanted}, ${listed})) : { agentName = name }]`;
    return inText(addressOfLocal(new TerraformLocal(this, "Agents", inText(both))));
  }

  private routeInForce(): string {
    const route = `${this.address}.${OUTPUT.route}`;
    const isThere = `try(length(${route}.rules), 0) > 0`;
    const inForce = `${isThere} ? ${route} : ${JSON.stringify(DEFAULT_ROUTE)}`;
    return inText(addressOfLocal(new TerraformLocal(this, "Route", inText(inForce))));
  }
}
