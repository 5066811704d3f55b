import { ROUTED_DEPLOYMENT } from "./traffic-routing";

/**
 * Paths into the JSON of an application, in request bodies and in the service's answers alike. azapi reads them as
 * JMESPath; the command line looks them up.
 */
export const APPLICATION_JSON = {
  baseUrl: "properties.baseUrl",
  isEnabled: "properties.isEnabled",
  /** The identity that its agent acts as. */
  instance: "properties.defaultInstanceIdentity",
  /** The blueprint of that identity. */
  blueprint: "properties.agentIdentityBlueprint",
  authorizationScheme: "properties.authorizationPolicy.authorizationScheme",
  route: "properties.trafficRoutingPolicy",
  routedDeployment: `properties.trafficRoutingPolicy.${ROUTED_DEPLOYMENT}`,
} as const;
