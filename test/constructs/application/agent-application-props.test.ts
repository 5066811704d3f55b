import { Token } from "cdktf";
import type { AuthorizationPolicy } from "../../../lib/constructs/application/authorization-policy";
import type { AzapiProvider } from "../../../lib/constructs/azapi/provider";
import {
  APPLICATION_CHECKS,
  type AgentApplicationProps,
} from "../../../lib/constructs/application/agent-application-props";
import { checkProps } from "../../../lib/constructs/core/props";
import { ACCOUNT_ID, PROJECT_ID } from "../../support/foundry";
import type { IFoundryProject } from "../../../lib/constructs/project/foundry-project";

const project = { projectId: PROJECT_ID, accountId: ACCOUNT_ID } as IFoundryProject;
const check = (props: Partial<AgentApplicationProps>) =>
  checkProps("props", { project, ...props }, APPLICATION_CHECKS);
const later = Token.asString({ resolve: () => "later" });
const HALF = "\ud83d";

test("accepts the least, everything, and what only Terraform knows", () => {
  expect(check({})).toEqual([]);
  expect(
    check({
      agentNames: ["a", "b"],
      displayName: "${x}",
      description: "",
      tags: { team: "support" },
      apiVersion: "2026-05-15-preview",
    }),
  ).toEqual([]);
  expect(
    check({ agentNames: [later], displayName: later, description: later, apiVersion: later }),
  ).toEqual([]);
});

test.each<[Partial<AgentApplicationProps>, string]>([
  [{ agentNames: ["a", ""] }, "agentNames[1] must not be empty"],
  [
    { agentNames: Token.asList({ resolve: () => [] }) },
    "agentNames must be a list, not a token; its items may be tokens",
  ],
  [{ agentNames: "a" as unknown as string[] }, 'agentNames must be a list, got "a"'],
  [{ project: undefined as unknown as IFoundryProject }, "project is required"],
  [
    { project: {} as IFoundryProject },
    "project must be a FoundryProject, such as FoundryProject.fromProjectId(…), got {}",
  ],
  [
    { project: PROJECT_ID as unknown as IFoundryProject },
    `project must be a FoundryProject, such as FoundryProject.fromProjectId(…), got "${PROJECT_ID}"`,
  ],
  [
    { project: { projectId: "p", accountId: "a" } as IFoundryProject },
    "project.projectId must have the form /subscriptions/",
  ],
  [{ enabled: "false" as unknown as boolean }, 'enabled must be true or false, got "false"'],
  [{ preventDestroy: 0 as unknown as boolean }, "preventDestroy must be true or false, got 0"],
  [{ accountLock: later as unknown as boolean }, "accountLock must be true or false, not a token"],
  [{ tags: [] as unknown as { [key: string]: string } }, "tags must be an object of keys"],
  [
    { authorizationPolicy: { authorizationScheme: 1 } as unknown as AuthorizationPolicy },
    "authorizationPolicy.authorizationScheme must be a string, got 1",
  ],
  [
    { timeouts: "30m" as unknown as object },
    "timeouts must be an object with create, read, update",
  ],
  [{ timeouts: { create: "30" } }, "timeouts.create must be a duration, such as 30m or 1h30m"],
  [{ provider: "azapi" as unknown as AzapiProvider }, "provider must be a provider, such as new"],
  [{ prevent_destroy: true } as object, "prevent_destroy is not a setting: write preventDestroy"],
  [{ displayName: HALF }, "displayName must be well-formed Unicode"],
  [{ description: HALF }, "description must be well-formed Unicode"],
  [{ tags: { team: HALF } }, 'tags["team"] must be well-formed Unicode'],
  [{ apiVersion: "v1" }, "apiVersion must be a date"],
])("refuses %j", (props, fault) => {
  expect(check(props)).toEqual([expect.stringContaining(fault)]);
});
