import { Token } from "cdktf";
import {
  checkApplicationProps,
  type AgentApplicationProps,
} from "../../../lib/constructs/application/agent-application-props";
import type { IFoundryProject } from "../../../lib/constructs/project/foundry-project";

const project = { projectId: "/p", accountId: "/a" } as IFoundryProject;
const check = (props: Partial<AgentApplicationProps>) =>
  checkApplicationProps({ project, ...props });
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
  [{ project: {} as IFoundryProject }, "project must be a FoundryProject, got {}"],
  [{ displayName: HALF }, "displayName must be well-formed Unicode"],
  [{ description: HALF }, "description must be well-formed Unicode"],
  [{ tags: { team: HALF } }, 'tags["team"] must be well-formed Unicode'],
  [{ apiVersion: "v1" }, "apiVersion must be a date"],
])("refuses %j", (props, fault) => {
  expect(check(props)).toEqual([expect.stringContaining(fault)]);
});
