import { Token } from "cdktf";
import {
  checkKind,
  checkNotEmpty,
  checkRequired,
  checkTags,
  checkText,
  show,
} from "../core/checks";
import type { IFoundryProject } from "../project/foundry-project";
import type { AuthorizationPolicy } from "./authorization-policy";
import { checkApiVersion, type FoundryResourceOptions } from "./foundry-resource-options";

/**
 * Settings of an Agent Application. Where a setting does not say otherwise, changing it updates the application in
 * place: URL, identity and grants stay.
 */
export interface AgentApplicationProps extends FoundryResourceOptions {
  /** The project that publishes. Changing it replaces the application: another URL, another identity. */
  readonly project: IFoundryProject;

  /**
   * Agents that the application lists besides those of its deployments.
   *
   * @default - none; an application without deployments needs one, the service takes no empty list
   */
  readonly agentNames?: string[];

  /**
   * The application's name in Azure, part of its URL: letters, digits, underscores, dots and hyphens. Changing it
   * replaces the application: another URL, another identity.
   *
   * @default - the ids on the construct's path below its stack, joined by hyphens; beyond 63 characters the first
   * 54 of them, a hyphen and 8 digits computed from the whole
   */
  readonly agentApplicationName?: string;

  /**
   * The name that people see.
   *
   * @default - none
   */
  readonly displayName?: string;

  /**
   * What the application is for.
   *
   * @default - none
   */
  readonly description?: string;

  /**
   * Tags of the application. Unlike those of other Azure resources they are part of its properties.
   *
   * @default - none
   */
  readonly tags?: { [key: string]: string };

  /**
   * Whom the application lets in. Changing it updates the application in place: URL, identity and grants stay. A
   * policy that somebody changed by hand is not noticed while this one is `ROLE_BASED`, and undone with the next change.
   *
   * @default AuthorizationPolicy.ROLE_BASED
   */
  readonly authorizationPolicy?: AuthorizationPolicy;

  /**
   * Whether the application answers at all. `false` disables it after it is made and before its first deployment is;
   * URL, identity, grants and deployments stay. Taking it back enables it again, and so does a destroy of everything,
   * when the deployments are gone. What callers of a disabled application are told is not documented.
   *
   * `true` sends nothing: an application that somebody disabled by hand stays disabled. One that somebody enabled by
   * hand stays enabled too; each plan warns of it and names the command that disables it.
   *
   * @default true
   */
  readonly enabled?: boolean;

  /**
   * Whether Terraform refuses plans that delete the application, and its URL and identity with it. Removing the
   * construct from the code removes this guard too, and Terraform then deletes.
   *
   * @default false
   */
  readonly preventDestroy?: boolean;
}

export function checkApplicationProps(props: AgentApplicationProps): string[] {
  return [
    ...checkRequired("project", props.project),
    ...checkKind("project", props.project, ["projectId", "accountId"], "a FoundryProject"),
    ...checkAgentNames(props.agentNames ?? []),
    ...checkText("displayName", props.displayName),
    ...checkText("description", props.description),
    ...checkTags("tags", props.tags),
    ...checkKind(
      "authorizationPolicy",
      props.authorizationPolicy,
      ["authorizationScheme"],
      "an AuthorizationPolicy",
    ),
    ...checkApiVersion(props),
  ];
}

/** Single names may be tokens; of a list that is one, nobody could tell whether it is empty. */
function checkAgentNames(names: string[]): string[] {
  if (Token.isUnresolved(names)) return ["agentNames must be a list of its own, not a token"];
  if (!Array.isArray(names)) return [`agentNames must be a list, got ${show(names)}`];
  return names.flatMap((name, index) => checkNotEmpty(`agentNames[${index}]`, name));
}
