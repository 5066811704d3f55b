import type { ArmReader } from "../../client/arm-reader";
import { memberAt, textAt } from "../stacks/stack";

/** An application as Azure Resource Manager knows it. */
export interface LiveApplication {
  readonly id: string;
  readonly baseUrl: string | undefined;
  readonly provisioningState: string | undefined;
  readonly isEnabled: boolean;
  /** `Default` is by role. */
  readonly authorizationScheme: string;
  /** The identity with which its agent works. */
  readonly instance: LiveIdentity;
  readonly blueprint: LiveIdentity;
  /** Routing id of the deployment that the route names; empty in the service's own default rule. */
  readonly routedTo: string;
  /** What a PUT of it has to repeat. */
  readonly sent: { readonly [property: string]: unknown };
}

/** One of the two Entra objects of an application. */
export interface LiveIdentity {
  readonly principalId: string | undefined;
  readonly tenantId: string | undefined;
  readonly provisioningState: string | undefined;
}

/** Reads an application; one that does not exist is an error of status 404. */
export async function readApplication(
  arm: ArmReader,
  id: string,
  apiVersion: string,
): Promise<LiveApplication> {
  const properties = memberAt(await arm.get(id, apiVersion), "properties");
  const rules = memberAt(properties, "trafficRoutingPolicy.rules.0");
  return {
    id,
    baseUrl: textAt(properties, "baseUrl"),
    provisioningState: textAt(properties, "provisioningState"),
    // Read-only in the schema, and missing in some examples: what is not said to be disabled is enabled.
    isEnabled: memberAt(properties, "isEnabled") !== false,
    authorizationScheme: textAt(properties, "authorizationPolicy.authorizationScheme") ?? "Default",
    instance: identityIn(memberAt(properties, "defaultInstanceIdentity")),
    blueprint: identityIn(memberAt(properties, "agentIdentityBlueprint")),
    routedTo: textAt(rules, "deploymentId") ?? "",
    sent: sentOf(properties),
  };
}

function identityIn(identity: unknown): LiveIdentity {
  return {
    principalId: textAt(identity, "principalId"),
    tenantId: textAt(identity, "tenantId"),
    provisioningState: textAt(identity, "provisioningState"),
  };
}

/** Agents go without the ids that the service gives them; of the texts, it does not give back the description. */
function sentOf(properties: unknown): LiveApplication["sent"] {
  const agents = memberAt(properties, "agents");
  const scheme = textAt(properties, "authorizationPolicy.authorizationScheme") ?? "Default";
  const displayName = textAt(properties, "displayName");
  const tags = memberAt(properties, "tags");
  return {
    ...(displayName !== undefined && { displayName }),
    ...(tags !== undefined && tags !== null && { tags }),
    ...(scheme !== "Default" && { authorizationPolicy: { authorizationScheme: scheme } }),
    agents: (Array.isArray(agents) ? agents : []).map((agent) => {
      return { agentName: textAt(agent, "agentName") };
    }),
  };
}
