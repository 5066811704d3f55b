import { ROUTED_DEPLOYMENT } from "./traffic-routing";

/**
 * Where the JSON of an application has what: in a body that is sent and in an answer of the service alike. azapi reads
 * these paths as JMESPath, the command line looks them up.
 */
export const APPLICATION_JSON = {
  baseUrl: "properties.baseUrl",
  isEnabled: "properties.isEnabled",
  /** As whom its agent works. */
  instance: "properties.defaultInstanceIdentity",
  /** What that was made from. */
  blueprint: "properties.agentIdentityBlueprint",
  authorizationScheme: "properties.authorizationPolicy.authorizationScheme",
  route: "properties.trafficRoutingPolicy",
  routedDeployment: `properties.trafficRoutingPolicy.${ROUTED_DEPLOYMENT}`,
} as const;
