import { AUTHORIZATION_SCHEMES } from "../../../agreed/authorization-scheme";
import type { AccessMap, Application } from "./model";
import { callersOf, invokes } from "./relations";
import type { Severity } from "./severity";

/** A rule for applications. */
interface ApplicationRule {
  readonly id: string;
  readonly severity: Severity;
  isBroken(application: Application, map: AccessMap): boolean;
  readonly what: string;
  readonly remedy: string;
}

export const APPLICATION_RULES: ApplicationRule[] = [
  {
    // For an imported application, grants may be elsewhere; under other schemes, roles do not decide.
    id: "NobodyMayCall",
    severity: "warning",
    isBroken: (application, map) =>
      application.authorizationScheme === AUTHORIZATION_SCHEMES.roleBased &&
      !callersOf(application, map).some(({ role }) => invokes(role)),
    what: "this stack lets nobody call the application",
    remedy: "app.grants.invoke(id, principal), unless another stack grants it",
  },
  {
    // By the published schema; not seen in use.
    id: "OpenToOrganization",
    severity: "warning",
    isBroken: ({ authorizationScheme }) =>
      authorizationScheme === AUTHORIZATION_SCHEMES.organization,
    what: "everybody in the tenant may call the application, without any grant",
    remedy: "leave authorizationPolicy out and use app.grants.invoke(id, principal)",
  },
];
