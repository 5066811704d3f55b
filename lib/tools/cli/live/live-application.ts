import { APPLICATION_JSON } from "../../../agreed/application-json";
import { AUTHORIZATION_SCHEMES, schemeOf } from "../../../agreed/authorization-scheme";
import { PROVISIONING_STATE } from "../../../agreed/provisioning-state";
import type { ArmReader } from "../../client/arm-reader";
import { memberAt, textAt } from "../stacks/stack";

/** An application as Azure Resource Manager knows it. */
export interface LiveApplication {
  readonly id: string;
  readonly baseUrl: string | undefined;
  readonly provisioningState: string | undefined;
  readonly isEnabled: boolean;
  /** `Default` means by role. */
  readonly authorizationScheme: string;
  /** The identity that its agent acts as. */
  readonly instance: LiveIdentity;
  readonly blueprint: LiveIdentity;
  /** Routing id of the deployment that the route names; empty if the service's default rule applies. */
  readonly routedTo: string;
  /** What a PUT of it must repeat. */
  readonly sent: { readonly [property: string]: unknown };
}

/** One of the two Entra objects of an application. */
export interface LiveIdentity {
  readonly principalId: string | undefined;
  readonly tenantId: string | undefined;
  readonly provisioningState: string | undefined;
}

/** Reads an application; if it does not exist, throws an error with status 404. */
export async function readApplication(
  arm: ArmReader,
  id: string,
  apiVersion: string,
): Promise<LiveApplication> {
  const answer = await arm.get(id, apiVersion);
  const authorizationScheme = schemeOf(textAt(answer, APPLICATION_JSON.authorizationScheme));
  return {
    id,
    baseUrl: textAt(answer, APPLICATION_JSON.baseUrl),
    provisioningState: textAt(answer, PROVISIONING_STATE),
    // Read-only in the schema, and missing in some examples: an application is enabled unless this is false.
    isEnabled: memberAt(answer, APPLICATION_JSON.isEnabled) !== false,
    authorizationScheme,
    instance: identityIn(memberAt(answer, APPLICATION_JSON.instance)),
    blueprint: identityIn(memberAt(answer, APPLICATION_JSON.blueprint)),
    routedTo: textAt(answer, APPLICATION_JSON.routedDeployment) ?? "",
    sent: sentOf(memberAt(answer, "properties"), authorizationScheme),
  };
}

function identityIn(identity: unknown): LiveIdentity {
  return {
    principalId: textAt(identity, "principalId"),
    tenantId: textAt(identity, "tenantId"),
    provisioningState: textAt(identity, "provisioningState"),
  };
}

/**
 * Agents are sent without the ids that the service gave them; there is no description because the service does not
 * return it.
 */
function sentOf(properties: unknown, authorizationScheme: string): LiveApplication["sent"] {
  const agents = memberAt(properties, "agents");
  const displayName = textAt(properties, "displayName");
  const tags = memberAt(properties, "tags");
  return {
    ...(displayName !== undefined && { displayName }),
    ...(tags !== undefined && tags !== null && { tags }),
    ...(authorizationScheme !== AUTHORIZATION_SCHEMES.roleBased && {
      authorizationPolicy: { authorizationScheme },
    }),
    agents: (Array.isArray(agents) ? agents : []).map((agent) => {
      return { agentName: textAt(agent, "agentName") };
    }),
  };
}
