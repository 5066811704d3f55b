import type { IConstruct } from "constructs";
import { AUTHORIZATION_SCHEMES } from "../../agreed/authorization-scheme";
import { checkNotEmpty, checkRequiredText } from "../core/checks";
import { throwIfAny } from "../core/errors";
import { checkKind, textTokens } from "../core/props";
import { warn } from "../core/warnings";

/**
 * Who may call an application. No policy admits callers with an API key.
 *
 * @see https://learn.microsoft.com/azure/ai-foundry/agents/how-to/publish-agent
 */
export class AuthorizationPolicy {
  /** Callers with a role that allows it, such as the one that `grants.invoke` gives. */
  static readonly ROLE_BASED = new AuthorizationPolicy(AUTHORIZATION_SCHEMES.roleBased);

  /** Azure Bot Service, which brings the agent into Teams and its other channels. */
  static readonly CHANNELS = new AuthorizationPolicy(AUTHORIZATION_SCHEMES.channels);

  /**
   * Every member of the application's tenant, without a grant, hence the warning `OpenToOrganization`. In the published
   * schema; not seen in use.
   */
  static readonly ORGANIZATION_SCOPE = new AuthorizationPolicy(AUTHORIZATION_SCHEMES.organization);

  /**
   * Another scheme, in the service's spelling: any other letter case shows up as a change in every plan. A missing or
   * empty scheme throws `InvalidAuthorizationPolicy`.
   */
  static of(authorizationScheme: string): AuthorizationPolicy {
    const scheme = textTokens(authorizationScheme);
    throwIfAny(
      "AuthorizationPolicy.of",
      "InvalidAuthorizationPolicy",
      checkRequiredText("authorizationScheme", scheme),
    );
    return new AuthorizationPolicy(scheme);
  }

  private constructor(
    /** The service's name for the policy. */
    readonly authorizationScheme: string,
  ) {}
}

/** A policy that somebody gives to an application. */
export function checkAuthorizationPolicy(prop: string, value: unknown): string[] {
  const members = { authorizationScheme: checkNotEmpty };
  const kind = "an AuthorizationPolicy, such as AuthorizationPolicy.CHANNELS";
  return checkKind(prop, value, members, kind);
}

/** Access for a whole tenant deserves a warning at each synth. */
export function warnOfOpenDoor(
  construct: IConstruct,
  policy: AuthorizationPolicy | undefined,
): void {
  const { authorizationScheme } = AuthorizationPolicy.ORGANIZATION_SCOPE;
  if (policy?.authorizationScheme !== authorizationScheme) return;
  warn(
    construct,
    "OpenToOrganization",
    "according to the published schema, everybody in the tenant can call this application without a grant; to admit only certain people or groups, leave authorizationPolicy out and use grants.invoke",
  );
}
