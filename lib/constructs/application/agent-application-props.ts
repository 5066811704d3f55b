import { Token } from "cdktf";
import type { IDependable } from "constructs";
import { checkDecision, checkNotEmpty, checkText, isAbsent } from "../core/checks";
import { checkList, checkTags } from "../core/collections";
import { checkDependsOn } from "../core/depends-on";
import { anything, required, type ChecksOf } from "../core/props";
import { FORMER_ID, type FormerIdOptions } from "../core/former-id";
import { checkWholeList } from "../core/whole-tokens";
import { checkProject, type IFoundryProject } from "../project/foundry-project";
import { checkAuthorizationPolicy, type AuthorizationPolicy } from "./authorization-policy";
import { FOUNDRY_RESOURCE_CHECKS, type FoundryResourceOptions } from "./foundry-resource-options";

/**
 * Settings of an Agent Application. Unless stated otherwise, changing a setting updates the application in place: URL,
 * identity and grants stay, and no call is interrupted.
 */
export interface AgentApplicationProps extends FoundryResourceOptions, FormerIdOptions {
  /**
   * The project that publishes. Changing it replaces the application, new before old: its URL and identity change, and
   * its deployments and grants are created again.
   */
  readonly project: IFoundryProject;

  /**
   * Names of agents that the application lists in addition to those of its deployments. An empty list without any
   * deployment fails at synth with `NoAgent`.
   *
   * @default - none; an application without deployments needs at least one
   */
  readonly agentNames?: string[];

  /**
   * The application's name in Azure, part of its URL: letters, digits, underscores, dots and hyphens, starting with a
   * letter or digit. More than 63 characters may be refused, hence the warning `LongName`. Changing it replaces the
   * application, new before old: its URL and identity change, and its deployments and grants are created again.
   *
   * @default - the ids on the construct's path below its stack, joined by hyphens; if longer than 63 characters, the
   * first 54 of them, a hyphen and 8 hexadecimal digits computed from the whole
   */
  readonly agentApplicationName?: string;

  /**
   * The name that people see.
   *
   * @default - none
   */
  readonly displayName?: string;

  /**
   * The purpose of the application. The service does not return it, so a change made elsewhere goes unnoticed.
   *
   * @default - none
   */
  readonly description?: string;

  /**
   * Tags of the application. Unlike the tags of other Azure resources, they are part of its properties.
   *
   * @default - none
   */
  readonly tags?: { [key: string]: string };

  /**
   * Who may call the application. With `ROLE_BASED`, a policy that somebody set by hand goes unnoticed until the next
   * change of the application removes it.
   *
   * @default AuthorizationPolicy.ROLE_BASED
   */
  readonly authorizationPolicy?: AuthorizationPolicy;

  /**
   * Whether the application answers. `false` disables it after it is created and before its first deployment; URL,
   * identity, grants and deployments stay. Removing the setting enables it again, and so does destroying everything,
   * after the deployments are gone. What callers of a disabled application receive is not documented.
   *
   * `true` sends nothing: an application that somebody disabled by hand stays disabled. With `false`, an application
   * that somebody enabled by hand stays enabled, but each plan warns and names the command that disables it.
   *
   * @default true
   */
  readonly enabled?: boolean;

  /**
   * Whether Terraform refuses plans that would delete or replace the application, and thus its URL and identity.
   * Removing the construct from the code removes this guard too: Terraform then deletes the application.
   *
   * @default false
   */
  readonly preventDestroy?: boolean;

  /**
   * What must be there before the application is written, such as a private endpoint or a policy exemption: constructs
   * of any library. Its deployments and grants wait too. The same as `node.addDependency`. A construct in another stack
   * has that stack deployed first.
   *
   * For roles that the agent needs before it answers, use `dependsOn` of the deployment.
   *
   * @default - only what the settings refer to
   */
  readonly dependsOn?: IDependable[];
}

export const APPLICATION_CHECKS: ChecksOf<AgentApplicationProps> = {
  project: required(checkProject),
  agentNames: checkAgentNames,
  // Together with the name that it has without this prop.
  agentApplicationName: anything,
  displayName: checkText,
  description: checkText,
  tags: checkTags,
  authorizationPolicy: checkAuthorizationPolicy,
  enabled: checkDecision,
  preventDestroy: checkDecision,
  dependsOn: checkDependsOn,
  ...FOUNDRY_RESOURCE_CHECKS,
  ...FORMER_ID,
};

/** Single names may be tokens. A list that is a token could be empty, which is unknown at synth. */
function checkAgentNames(prop: string, names: unknown): string[] {
  if (!isAbsent(names) && (Token.isUnresolved(names) || checkWholeList(prop, names).length > 0)) {
    return [
      `${prop} must be a list, not a token; its items may be tokens, such as Fn.element(names, 0)`,
    ];
  }
  return checkList(prop, names, checkNotEmpty);
}
