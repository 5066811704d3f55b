import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { showAccess, type AccessArguments } from "../../../../lib/tools/cli/commands/access";
import { UserError } from "../../../../lib/tools/cli/user-error";
import { PROJECT_ID, SOMEBODY } from "../../../support/foundry";
import { smallStack } from "../../../support/small-map";
import { synthesizeTo } from "../../../support/synthesized";

let out: string;
beforeAll(() => {
  out = mkdtempSync(join(tmpdir(), "access-"));
  synthesizeTo(out, smallStack);
});
afterAll(() => rmSync(out, { recursive: true }));

function show(args: Partial<AccessArguments> = {}, stack = "platform"): string {
  const printed: string[] = [];
  showAccess(stack, { out, format: "table", ...args }, { print: (line) => printed.push(line) });
  return printed.join("\n");
}

/** What it throws. */
function refused(args: Partial<AccessArguments>, stack?: string): unknown {
  try {
    show(args, stack);
  } catch (error) {
    return error;
  }
  return undefined;
}

test.each([
  ["table", /^platform\/Support \(application Support, made here\)\n/],
  ["mermaid", /^flowchart LR\n/],
  ["svg", /^<svg /],
  ["json", /^\{\n {2}"version": 1,/],
] as const)("prints the map as %s", (format, start) => {
  expect(show({ format })).toMatch(start);
});

test("fails with 10 when it is asked to, after it printed the map", () => {
  const printed: string[] = [];
  const print = (line: string) => printed.push(line);
  expect(() =>
    showAccess("platform", { out, format: "table", failOn: "warning" }, { print }),
  ).toThrow(new UserError("findings of severity warning or above: 2"));
  expect(printed).toHaveLength(1);
  expect(refused({ failOn: "error" })).toMatchObject({ exitCode: 10 });
  expect(refused({})).toBeUndefined();
});

test("tells what the deployer needs, as table and JSON", () => {
  expect(show({ deployer: true })).toMatch(/^The identity that deploys platform needs:\n/);
  expect(JSON.parse(show({ deployer: true, format: "json" }))).toMatchObject([
    { role: "Foundry Project Manager", scope: PROJECT_ID },
    { role: "Role Based Access Control Administrator" },
    { role: "Role Based Access Control Administrator" },
  ]);
  expect(refused({ deployer: true, format: "svg" })).toEqual(
    new UserError("--deployer and --needs print table or json, not svg"),
  );
});

test("tells which needs are not met, and fails with 10 when it is asked to", () => {
  const needs = join(out, "needs.json");
  writeFileSync(needs, JSON.stringify([{ name: "x", scope: "/x", role: "Reader" }]));
  expect(JSON.parse(show({ needs, format: "json" }))).toEqual([
    { application: "platform/Support", need: "x", asked: "Reader", scope: "/x" },
  ]);
  expect(refused({ needs, failOn: "error" })).toEqual(
    expect.objectContaining({ message: "unmet needs: 1", exitCode: 10 }),
  );
  writeFileSync(needs, "[]");
  expect(refused({ needs, failOn: "error" })).toBeUndefined();
});

test("names the stacks that there are", () => {
  expect(refused({}, "other")).toEqual(
    new UserError("no stack is called other; available: platform"),
  );
  expect(refused({ out: join(out, "none") })).toBeInstanceOf(UserError);
});

describe("with a state", () => {
  const APPLICATION_ID = `${PROJECT_ID}/applications/Support`;
  const AGENT_ID = "5f2d3c1e-0000-4000-8000-0000000000a9";
  const assignment = (address: string, principalId: string, scope: string) => ({
    address,
    type: "azapi_resource",
    values: {
      type: "Microsoft.Authorization/roleAssignments@2022-04-01",
      parent_id: scope,
      body: {
        properties: {
          principalId,
          roleDefinitionId:
            "/subscriptions/s/providers/Microsoft.Authorization/roleDefinitions/53ca6127-db72-4b80-b1b0-d745d6d5456d",
        },
      },
    },
  });
  const resources = [
    {
      address: "azapi_resource.Support_5CFB64A3",
      type: "azapi_resource",
      values: {
        type: "Microsoft.CognitiveServices/accounts/projects/applications@2026-05-15-preview",
        id: APPLICATION_ID,
        name: "Support",
        output: { identity: { principalId: AGENT_ID } },
      },
    },
    assignment("azapi_resource.Support_Grants_Team_75A14837", SOMEBODY, APPLICATION_ID),
    assignment("azapi_resource.Another", AGENT_ID, PROJECT_ID),
  ];
  let state: string;
  beforeAll(() => {
    state = join(out, "state.json");
    writeFileSync(
      state,
      JSON.stringify({ format_version: "1.0", values: { root_module: { resources } } }),
    );
  });

  test("shows what is deployed, by the paths of constructs where there are any", () => {
    const map = JSON.parse(show({ state, format: "json" })) as object;
    expect(map).toMatchObject({
      applications: [{ path: "platform/Support", id: APPLICATION_ID }],
      grants: [
        { path: "platform/Support/Grants/Team", principal: { id: SOMEBODY, label: "Team" } },
        {
          path: "azapi_resource.Another",
          principal: { agentOf: "platform/Support" },
          calls: ["platform/Support"],
        },
      ],
      findings: [{ id: "CallsAllAgents" }],
    });
  });

  test("shows addresses where nothing is synthesized", () => {
    expect(show({ state, out: join(out, "none") })).toMatch(
      /^azapi_resource\.Support_5CFB64A3 \(application Support, made here\)\n/,
    );
  });
});
