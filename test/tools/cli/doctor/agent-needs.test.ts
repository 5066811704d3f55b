import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROLE_DEFINITIONS } from "../../../../lib/azure/role-definitions";
import { agentNeeds } from "../../../../lib/tools/cli/doctor/agent-needs";
import type { Stack } from "../../../../lib/tools/cli/stacks/stack";
import { APP, PROJECT } from "../../../support/local-world";
import { Patient } from "../../../support/patient";

const AGENT = "5f2d3c1e-0000-4000-8000-0000000000a9";
const STORAGE = "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/m";
const READER = ROLE_DEFINITIONS.STORAGE_BLOB_DATA_READER;

/** A stack as it was deployed: an application, a role of its agent and one of a caller. */
const STACK: Stack = {
  id: "support",
  blocks: [
    {
      path: "support/Support/Resource",
      address: "azapi_resource.Support",
      type: "azapi_resource",
      values: {
        type: "Microsoft.CognitiveServices/accounts/projects/applications@2026-05-15-preview",
        id: APP,
        name: "app",
        output: { identity: { principalId: AGENT } },
      },
    },
    assignment("support/Support/Identity/Manuals/Resource", AGENT, READER, STORAGE),
    assignment("support/Support/Grants/Team/Resource", "x", ROLE_DEFINITIONS.FOUNDRY_USER, APP),
    {
      path: "support/Orders/Resource",
      address: "azapi_resource.Orders",
      type: "azapi_resource",
      values: {
        type: "Microsoft.Storage/storageAccounts@2023-01-01",
        id: `${STORAGE}orders`,
        name: "orders",
      },
    },
  ],
  locals: {},
  outputs: {},
};

function assignment(path: string, principalId: string, role: string, scope: string) {
  const roleDefinitionId = `/subscriptions/s/providers/Microsoft.Authorization/roleDefinitions/${role}`;
  return {
    path,
    address: `azapi_resource.${path}`,
    type: "azapi_resource",
    values: {
      type: "Microsoft.Authorization/roleAssignments@2022-04-01",
      parent_id: scope,
      body: { properties: { principalId, roleDefinitionId } },
    },
  };
}

const patient = new Patient();
let directory: string;
beforeAll(() => (directory = mkdtempSync(join(tmpdir(), "needs-"))));
afterAll(() => {
  rmSync(directory, { recursive: true });
  jest.restoreAllMocks();
});

function file(needs: object[]): string {
  const path = join(directory, "needs.json");
  writeFileSync(path, JSON.stringify(needs));
  return path;
}

test("are what the stack grants the agent", () => {
  const target = patient.target("alice", { stack: STACK, path: "support/Support" });
  expect(agentNeeds(target, undefined)).toEqual([
    { name: "support/Support/Identity/Manuals", scope: STORAGE, role: READER },
  ]);
});

test("are what a file lists for it, by id or by the path of a construct", () => {
  const target = patient.target("alice", { stack: STACK, path: "support/Support" });
  const needs = [
    { name: "a", scope: "/a", role: "Reader" },
    { name: "b", scope: "support/Orders", role: "Reader", application: "support/Support" },
    { name: "c", scope: "/c", role: "Reader", application: "support/Sales" },
  ];
  const listed = agentNeeds(target, file(needs)).slice(0, -1);
  expect(listed.map(({ name, scope }) => [name, scope])).toEqual([
    ["a", "/a"],
    ["b", `${STORAGE}orders`],
  ]);
});

test("are the file's alone without a stack, or when the stack has no such application", () => {
  const needs = [{ name: "a", scope: "/a", role: "Reader" }];
  expect(agentNeeds(patient.target(), file(needs))).toEqual(needs);
  const applicationId = `${PROJECT}/applications/other`;
  expect(agentNeeds(patient.target("alice", { stack: STACK, applicationId }), undefined)).toEqual(
    [],
  );
});
