import { APPLICATION_JSON } from "./application-json";
import { DEPLOYMENT_JSON } from "./deployment-json";
import { ROUTED_DEPLOYMENT } from "./traffic-routing";

/*
 * What Terraform keeps of the service's answers in `output`: each by its name and the JMESPath that finds it. The command
 * line looks it up in states by the paths at the end.
 */

/** What the service made of an application and nobody may send: where it answers, and as whom it acts. */
export const EXPORTED_IDENTITY = {
  identity: `{${[
    `baseUrl: ${APPLICATION_JSON.baseUrl}`,
    `principalId: ${APPLICATION_JSON.instance}.principalId`,
    `clientId: ${APPLICATION_JSON.instance}.clientId`,
    `tenantId: ${APPLICATION_JSON.instance}.tenantId`,
    `blueprintPrincipalId: ${APPLICATION_JSON.blueprint}.principalId`,
    `blueprintClientId: ${APPLICATION_JSON.blueprint}.clientId`,
    `blueprintTenantId: ${APPLICATION_JSON.blueprint}.tenantId`,
  ].join(", ")}}`,
};

/** The route of an application, only what may be sent back: the service adds a description to its rules. */
export const EXPORTED_ROUTE = {
  route:
    `${APPLICATION_JSON.route}.{protocol: protocol, ` +
    "rules: rules[].{ruleId: ruleId, deploymentId: deploymentId, trafficPercentage: trafficPercentage}}",
};

/** What the write of a route led to. */
export const EXPORTED_ROUTED_DEPLOYMENT = { deploymentId: APPLICATION_JSON.routedDeployment };

/** What the service made of a deployment: its routing id, and whether it runs. */
export const EXPORTED_DEPLOYMENT = {
  deploymentId: DEPLOYMENT_JSON.deploymentId,
  state: DEPLOYMENT_JSON.state,
};

/** Where it stands: behind the address of an element in expressions, in its values in a state. */
export const OUTPUT = {
  identity: "output.identity",
  baseUrl: "output.identity.baseUrl",
  principalId: "output.identity.principalId",
  route: "output.route",
  routedDeployment: `output.route.${ROUTED_DEPLOYMENT}`,
  deploymentId: "output.deploymentId",
  state: "output.state",
} as const;
