import { TerraformStack } from "cdktf";
import {
  AgentApplication,
  Role,
  DeployerAccess,
  FoundryProject,
  RbacPrincipal,
} from "../../lib/constructs";
import { ROLE_DEFINITIONS } from "../../lib/azure/role-definitions";
import { AzapiProvider } from "../../lib/constructs/azapi";
import type { LocalAzureOptions } from "../../lib/tools/local";
import { flat } from "../support/documented-text";
import { httpsJson, type HttpsAnswer } from "../support/https-json";
import { CALLERS, PROJECT, STORAGE, SUBSCRIPTION } from "../support/support-stack";
import { Workbench, type Build } from "../support/workbench";

const DEPLOYER = "dddddddd-0000-4000-8000-000000000001";
const READ_BLOBS = "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read";

const TOOL = { name: "manuals", scope: STORAGE, dataAction: READ_BLOBS };
const PROJECTS = [{ id: PROJECT, agents: [{ name: "support-agent", tools: [TOOL] }] }];

let bench: Workbench;
afterEach(() => bench.close());

async function open(options: LocalAzureOptions): Promise<void> {
  bench = await Workbench.open({ projects: PROJECTS, ...options });
}

/** An agent with one caller, whose tool may or may not read manuals. */
function support({ reads = false } = {}): Build {
  return (stack) => {
    new AzapiProvider(stack, "azapi");
    const project = FoundryProject.fromProjectId(stack, "Project", PROJECT);
    const app = new AgentApplication(stack, "Support", { project });
    app.addDeployment("Live", { agentName: "support-agent", agentVersion: "1" });
    app.grants.invoke("First", RbacPrincipal.user(CALLERS.First));
    if (reads) {
      const role = Role.STORAGE_BLOB_DATA_READER;
      app.identity.assignRole("ReadManuals", { role, scope: STORAGE });
    }
  };
}

function call(): Promise<HttpsAnswer> {
  const { url, certificateFile: trust } = bench.azure;
  const path = "applications/Support/protocols/openai/responses?api-version=2025-11-15-preview";
  return httpsJson(`${url}/api/projects/support/${path}`, {
    method: "POST",
    token: bench.azure.token(CALLERS.First),
    trust,
    body: { input: "Hello" },
  });
}

/** The outcome of the agent's tool. */
async function manuals(): Promise<unknown> {
  const { body } = await call();
  return (body as { metadata: { tool_manuals?: string } }).metadata.tool_manuals;
}

/** What Terraform prints when a step fails. */
async function failureOf(step: Promise<unknown>): Promise<string> {
  return step.then(
    () => "it did not fail",
    (error: Error) => flat(error.message),
  );
}

test("a tool is refused before its grant, answers after it, and is refused again without it", async () => {
  await open({});
  await bench.publish(support());
  const refused = new RegExp(`^refused: the application's identity .* lacks ${READ_BLOBS}`);
  expect(await manuals()).toMatch(refused);
  await bench.publish(support({ reads: true }));
  expect(await manuals()).toBe("answered");
  await bench.publish(support());
  expect(await manuals()).toMatch(refused);
});

test("a grant that counts late lets nobody in until then, and no plan sees it", async () => {
  let later = 0;
  const clock = { now: () => Date.now() + later };
  await open({ behaviours: { grantMs: 600_000 }, clock });
  await bench.publish(support({ reads: true }));
  expect((await call()).status).toBe(403);
  later = 600_000;
  expect((await call()).status).toBe(200);
  expect(await manuals()).toBe("answered");
});

describe("where the roles of the deployer count", () => {
  const behaviours = { roleAware: true };
  const held = (role: keyof typeof ROLE_DEFINITIONS, scope: string) => ({
    scope,
    principal: DEPLOYER,
    role: ROLE_DEFINITIONS[role],
  });
  const manager = held("FOUNDRY_PROJECT_MANAGER", PROJECT);

  test("Foundry Project Manager publishes and lets callers in, and removes all of it", async () => {
    await open({ behaviours, roleAssignments: [manager] });
    const before = bench.azure.admin.resources();
    await bench.publish(support());
    expect((await call()).status).toBe(200);
    await bench.destroy(support());
    expect(bench.azure.admin.resources()).toEqual(before);
  });

  test("a downstream grant needs somebody who may assign roles there", async () => {
    await open({ behaviours, roleAssignments: [manager] });
    expect(await failureOf(bench.publish(support({ reads: true })))).toContain(
      "does not have authorization to perform action 'Microsoft.Authorization/roleAssignments/read'",
    );
  });

  test("with the right there, the same stack publishes", async () => {
    const assigns = held("ROLE_BASED_ACCESS_CONTROL_ADMINISTRATOR", STORAGE);
    await open({ behaviours, roleAssignments: [manager, assigns] });
    await bench.publish(support({ reads: true }));
    expect(await manuals()).toBe("answered");
  });

  test("Foundry Project Manager cannot hand out the role of a tool, wherever it is", async () => {
    const above = STORAGE.split("/").slice(0, 5).join("/");
    await open({ behaviours, roleAssignments: [held("FOUNDRY_PROJECT_MANAGER", above)] });
    expect(await failureOf(bench.publish(support({ reads: true })))).toContain(
      "has an authorization with ABAC condition that is not fulfilled to perform action 'Microsoft.Authorization/roleAssignments/write'",
    );
  });

  test("what an administrator gives by the stack is what deploying it takes", async () => {
    await open({ behaviours, roleAssignments: [held("OWNER", SUBSCRIPTION)] });
    const administrators = bench.azure.admin.resources();
    await bench.publish((stack) => {
      new AzapiProvider(stack, "azapi");
      const workload = new TerraformStack(stack.node.root, "workload");
      support({ reads: true })(workload);
      const deployer = RbacPrincipal.servicePrincipal(DEPLOYER);
      new DeployerAccess(stack, "Pipeline", { deployer, stack: workload });
    });
    const given = bench.azure.admin.resources().filter((id) => !administrators.includes(id));
    for (const id of administrators) bench.azure.admin.remove(id);

    const pipeline = await bench.colleague();
    await pipeline.publish(support({ reads: true }));
    expect(await manuals()).toBe("answered");
    await pipeline.destroy(support({ reads: true }));
    expect(bench.azure.admin.resources()).toEqual(given);
  });

  test("whoever may read nothing is told at plan", async () => {
    await open({ behaviours });
    expect(await failureOf(bench.plan(support()))).toContain(
      "'Microsoft.CognitiveServices/accounts/projects/applications/read' over scope",
    );
  });
});
