import type { Construct } from "constructs";
import type { Resource } from "../azapi/resource";
import { ResourceAction, type ResourceActionProps } from "../azapi/resource-action";
import { fixArguments } from "../core/fixed-arguments";
import { overridden, sameOverrides, type FixedPaths, type Overrides } from "../core/overrides";

/**
 * The write of the route. It sends the whole application again, so what somebody overrides in the application's own
 * write has to be in this one too: the service forgets what the last PUT leaves out.
 */
export class RouteWrite extends ResourceAction {
  constructor(
    scope: Construct,
    id: string,
    props: ResourceActionProps,
    private readonly application: Resource,
  ) {
    super(scope, id, props);
    fixArguments(this, FIXED);
    this._checkChanges(() => this.checkFollows());
  }

  protected override synthesizeAttributes(): { [name: string]: unknown } {
    return overridden(super.synthesizeAttributes(), this.followed());
  }

  /** The application's overrides by the names of this element, except for those that it has itself. */
  private followed(): Overrides {
    const theirs = this.application._overrides;
    const own = this._overrides;
    const entries = Object.entries(FOLLOWED)
      .filter(([there, here]) => there in theirs && !(here in own))
      .map(([there, here]) => [here, theirs[there]]);
    return Object.fromEntries(entries) as Overrides;
  }

  private checkFollows(): string[] {
    const { application } = this;
    const theirs = application._overrides;
    const own = this._overrides;
    const other = SAME.filter((name) => name in own && !sameOverrides(own[name], theirs[name])).map(
      (name) =>
        `${name} must be that of the application: override it on ${application.node.path}, which reaches both writes`,
    );
    if (application.provider === this.provider) return other;
    return [...other, `provider must be that of the application: set provider there`];
  }
}

/** Arguments of the application's own write, and what they are called in this one. */
const FOLLOWED: { readonly [application: string]: string } = {
  body: "body",
  sensitive_body: "sensitive_body",
  sensitive_body_version: "sensitive_body_version",
  update_headers: "headers",
  update_query_parameters: "query_parameters",
  retry: "retry",
  timeouts: "timeouts",
  locks: "locks",
};

const SAME = ["body", "sensitive_body"];

const IS_THE_WRITE = "it writes the application with its route, after all deployments";

const FIXED: FixedPaths = {
  type: "set apiVersion of the application",
  provider: "set provider of the application",
  resource_id: IS_THE_WRITE,
  method: IS_THE_WRITE,
  action: IS_THE_WRITE,
  when: IS_THE_WRITE,
  "response_export_values.deploymentId": "the plan compares the route with it",
};
