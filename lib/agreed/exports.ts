import { APPLICATION_JSON } from "./application-json";
import { DEPLOYMENT_JSON } from "./deployment-json";
import { ROUTED_DEPLOYMENT } from "./traffic-routing";

/*
 * What Terraform keeps from the service's answers in `output`: names and the JMESPaths that find the values. The
 * command line looks them up in state files by the paths at the end.
 */

/** What the service sets on an application and a request may not: its URL and its identities. */
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

/** The route of an application, reduced to what may be sent back: the service adds a description to its rules. */
export const EXPORTED_ROUTE = {
  route:
    `${APPLICATION_JSON.route}.{protocol: protocol, ` +
    "rules: rules[].{ruleId: ruleId, deploymentId: deploymentId, trafficPercentage: trafficPercentage}}",
};

/** The deployment that the route leads to after it is written. */
export const EXPORTED_ROUTED_DEPLOYMENT = { deploymentId: APPLICATION_JSON.routedDeployment };

/** What the service sets on a deployment: its routing id and its state. */
export const EXPORTED_DEPLOYMENT = {
  deploymentId: DEPLOYMENT_JSON.deploymentId,
  state: DEPLOYMENT_JSON.state,
};

/** Paths to those values: after an element's address in expressions, and within its values in a state file. */
export const OUTPUT = {
  identity: "output.identity",
  baseUrl: "output.identity.baseUrl",
  principalId: "output.identity.principalId",
  route: "output.route",
  routedDeployment: `output.route.${ROUTED_DEPLOYMENT}`,
  deploymentId: "output.deploymentId",
  state: "output.state",
} as const;
