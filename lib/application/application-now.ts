import { TerraformLocal, TerraformStack, type IResolvable } from "cdktf";
import { Construct } from "constructs";
import { AGENT_APPLICATION } from "../arm/resource-types";
import { DataResource } from "../azapi/data-resource";
import type { Resource } from "../azapi/resource";
import { addressOf, addressOfLocal } from "../core/addresses";
import { EXPORTED_AGENTS, EXPORTED_IDENTITY, EXPORTED_ROUTE } from "../wire/agent-application";
import { DEFAULT_ROUTE } from "../wire/traffic-routing";
import { readExportedIdentity, type ExportedIdentity } from "./exported-identity";
import { readSettings, versioned, type WriteOptions } from "./write-settings";

export interface ApplicationNowProps extends WriteOptions {
  /** The application's ARM id, made of what is known before it exists. */
  readonly applicationId: string;
  /** The agents that this program wants it to list, complete at synth. */
  readonly agentNames: IResolvable;
}

/**
 * What the service says about an application at plan, before anything is written. It answers three questions: which
 * agents have to stay listed until the route has left them, which deployment serves and must go on doing so, and
 * which identity the grants belong to.
 */
export class ApplicationNow extends Construct {
  /** The application's ARM id, known at plan also while the application does not exist. */
  readonly applicationId: string;
  /** Address of the data source, for expressions. */
  readonly address: string;
  /** All agents to list as long as the old ones may still serve. */
  readonly agents: string;
  /** The route that is in force, or the default one where there is none. */
  readonly route: string;

  constructor(scope: Construct, id: string, props: ApplicationNowProps) {
    super(scope, id);
    // Behind a local the id is known at plan. As an attribute of the application's resource it would defer the
    // reading to apply, and with it everything that follows from it, grants included.
    this.applicationId = new TerraformLocal(this, "Id", props.applicationId).asString;
    const data = new DataResource(this, "Resource", {
      type: versioned(AGENT_APPLICATION, props),
      resourceId: this.applicationId,
      ignoreNotFound: true,
      responseExportValues: {
        agents: EXPORTED_AGENTS,
        route: EXPORTED_ROUTE,
        identity: EXPORTED_IDENTITY,
      },
      ...readSettings(props),
    });
    this.address = addressOf(data);
    this.agents = this.agentsToList(props.agentNames);
    this.route = new TerraformLocal(
      this,
      "Route",
      `\${try(length(${this.address}.output.route.rules), 0) > 0 ? ${this.address}.output.route : ${JSON.stringify(DEFAULT_ROUTE)}}`,
    ).asString;
  }

  /**
   * The identity, from the service where the application exists and from its own resource at creation. Read from
   * the resource alone, it would be unknown in each plan that changes the application, and all grants would follow.
   */
  identityOr(resource: Resource): ExportedIdentity {
    const local = new TerraformLocal(
      this,
      "Identity",
      `\${${this.address}.exists ? ${this.address}.output.identity : try(${addressOf(resource)}.output.identity, null)}`,
    );
    return readExportedIdentity(addressOfLocal(local), TerraformStack.of(this));
  }

  /** Names are a user's text, hence in a local of their own, outside of the expression. */
  private agentsToList(agentNames: IResolvable): string {
    const wanted = addressOfLocal(new TerraformLocal(this, "AgentNames", agentNames));
    const listed = `try([for name in ${this.address}.output.agents : name], [])`;
    return new TerraformLocal(
      this,
      "Agents",
      `\${[for name in distinct(concat(${wanted}, ${listed})) : { agentName = name }]}`,
    ).asString;
  }
}
