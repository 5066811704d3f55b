import type { IConstruct } from "constructs";
import { AUTHORIZATION_SCHEMES } from "../../agreed/authorization-scheme";
import { checkRequiredText } from "../core/checks";
import { throwIfAny } from "../core/errors";
import { warn } from "../core/warnings";

/**
 * Whom an application lets in. API keys do not exist under any of them.
 *
 * @see https://learn.microsoft.com/azure/ai-foundry/agents/how-to/publish-agent
 */
export class AuthorizationPolicy {
  /** Whoever has a role that allows it, as `grants.invoke` gives it. */
  static readonly ROLE_BASED = new AuthorizationPolicy(AUTHORIZATION_SCHEMES.roleBased);

  /** Azure Bot Service, which brings the agent into Teams and its other channels. */
  static readonly CHANNELS = new AuthorizationPolicy(AUTHORIZATION_SCHEMES.channels);

  /** Every member of the application's tenant, without any grant. In the published schema; not seen in use. */
  static readonly ORGANIZATION_SCOPE = new AuthorizationPolicy(AUTHORIZATION_SCHEMES.organization);

  /** A scheme that has no name here, spelled as the service returns it: any other letter case differs at every plan. */
  static of(authorizationScheme: string): AuthorizationPolicy {
    throwIfAny(
      "AuthorizationPolicy.of",
      "InvalidAuthorizationPolicy",
      checkRequiredText("authorizationScheme", authorizationScheme),
    );
    return new AuthorizationPolicy(authorizationScheme);
  }

  private constructor(
    /** The service's word for it. */
    readonly authorizationScheme: string,
  ) {}
}

/** A door that opens to so many is worth a line at each synth. */
export function warnOfOpenDoor(
  construct: IConstruct,
  policy: AuthorizationPolicy | undefined,
): void {
  const { authorizationScheme } = AuthorizationPolicy.ORGANIZATION_SCOPE;
  if (policy?.authorizationScheme !== authorizationScheme) return;
  warn(
    construct,
    "OpenToOrganization",
    "by the published schema everybody in the tenant can call this application, without any grant; where single people or groups are meant, leave authorizationPolicy out and use grants.invoke",
  );
}
