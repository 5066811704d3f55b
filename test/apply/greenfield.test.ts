import { DataResource, TerraformOutput, type TerraformStack } from "cdktf";
import {
  AgentApplication,
  FoundryProject,
  RbacPrincipal,
  Role,
  type IFoundryProject,
} from "../../lib/constructs";
import { AzapiProvider, Resource } from "../../lib/constructs/azapi";
import { httpsJson } from "../support/https-json";
import { CALLERS, SUBSCRIPTION } from "../support/support-stack";
import { Workbench } from "../support/workbench";

// A stack that makes its own account, project and model deployment, and publishes an agent in it. What agents do is not
// Terraform's: the agent is created over the data plane, between two applies, as a pipeline does.

const GROUP = `${SUBSCRIPTION}/resourceGroups/fresh`;
const DEPLOYER = "dddddddd-0000-4000-8000-000000000001";
const AGENT = { name: "support-agent", definition: { kind: "prompt", model: "gpt-4o" } };
const VERSION = "2026-05-15-preview";

/** The account, its model and its project; returns the project. */
function foundry(stack: TerraformStack, displayName = "Fresh"): Resource {
  new AzapiProvider(stack, "azapi");
  const account = new Resource(stack, "Account", {
    type: `Microsoft.CognitiveServices/accounts@${VERSION}`,
    parentId: GROUP,
    name: "contoso-new",
    location: "East US 2",
    tags: { team: "support" },
    identity: { type: "SystemAssigned" },
    body: {
      kind: "AIServices",
      sku: { name: "S0" },
      properties: { customSubDomainName: "contoso-new", allowProjectManagement: true },
    },
    responseExportValues: { principal: "identity.principalId" },
  });
  // The service refuses two writes below one account at a time.
  const locks = [account.id];
  new Resource(stack, "Model", {
    type: `Microsoft.CognitiveServices/accounts/deployments@${VERSION}`,
    parentId: account.id,
    name: "gpt-4o",
    body: {
      sku: { name: "GlobalStandard", capacity: 10 },
      properties: { model: { format: "OpenAI", name: "gpt-4o", version: "2024-11-20" } },
    },
    locks,
  });
  const project = new Resource(stack, "Project", {
    type: `Microsoft.CognitiveServices/accounts/projects@${VERSION}`,
    parentId: account.id,
    name: "fresh",
    location: "eastus2",
    identity: { type: "SystemAssigned" },
    body: { properties: { displayName } },
    responseExportValues: {
      endpoint: 'properties.endpoints."AI Foundry API"',
      principal: "identity.principalId",
    },
    locks,
  });
  new TerraformOutput(stack, "project_principal", { value: project.output("principal") });
  new TerraformOutput(stack, "project_endpoint", { value: project.output("endpoint") });
  return project;
}

/** All of it with a published agent, its caller, and a role of the agent at the account. */
function published(stack: TerraformStack): void {
  const resource = foundry(stack);
  const project = FoundryProject.fromProjectAttributes(stack, "Foundry", {
    projectId: resource.id,
    endpoint: resource.output("endpoint"),
  });
  const app = publishedIn(stack, project);
  new TerraformOutput(stack, "url", { value: app.openaiBaseUrl });
}

function publishedIn(stack: TerraformStack, project: IFoundryProject): AgentApplication {
  const app = new AgentApplication(stack, "Support", {
    project,
    agentApplicationName: "Support",
    displayName: "Support",
  });
  app.addDeployment("Live", { agentName: "support-agent", agentVersion: "1" });
  app.grants.invoke("First", RbacPrincipal.user(CALLERS.First));
  app.identity.assignRole("ReadsManuals", {
    role: Role.STORAGE_BLOB_DATA_READER,
    scope: `${GROUP}/providers/Microsoft.Storage/storageAccounts/manuals`,
  });
  return app;
}

/** Creates an agent, as the project's SDK does. */
async function createAgent(bench: Workbench): Promise<void> {
  const url = `${bench.azure.url}/api/projects/fresh/agents?api-version=v1`;
  const answer = await httpsJson(url, {
    method: "POST",
    body: AGENT,
    token: bench.azure.token(DEPLOYER),
    trust: bench.azure.certificateFile,
  });
  expect(answer.status).toBe(200);
}

/** The same as a step of the stack, which runs once the project exists. */
function agentStep(stack: TerraformStack, project: Resource): DataResource {
  const request = {
    method: "POST",
    headers: {
      authorization: `Bearer ${bench.azure.token(DEPLOYER)}`,
      "content-type": "application/json",
    },
    body: JSON.stringify(AGENT),
  };
  const script = `fetch(process.env.URL, JSON.parse(process.env.REQUEST)).then((a) => process.exit(a.ok ? 0 : 1))`;
  return new DataResource(stack, "Agent", {
    provisioners: [
      {
        type: "local-exec",
        command: `'${process.execPath}' -e '${script}'`,
        environment: {
          URL: `${project.output("endpoint")}/agents?api-version=v1`,
          REQUEST: JSON.stringify(request),
          NODE_EXTRA_CA_CERTS: bench.azure.certificateFile,
        },
      },
    ],
  });
}

async function outputs(bench: Workbench): Promise<{ [name: string]: string }> {
  const { stdout } = await bench.terraform.run(["output", "-json"]);
  const told = JSON.parse(stdout) as { [name: string]: { value: string } };
  return Object.fromEntries(Object.entries(told).map(([name, { value }]) => [name, value]));
}

let bench: Workbench;
beforeEach(async () => {
  const people = Object.values(CALLERS).map((id) => ({ id }));
  bench = await Workbench.open({ projects: [], directory: { users: people } });
});
afterEach(() => bench.close());

const FOUNDRY_WRITES = ["PUT accounts/contoso-new", "PUT projects/fresh", "PUT deployments/gpt-4o"];

test("makes account, model and project, then publishes an agent that was created in between", async () => {
  const made = await bench.publish((stack) => void foundry(stack));
  expect([made[0], ...made.slice(1).sort()]).toEqual([
    FOUNDRY_WRITES[0],
    ...FOUNDRY_WRITES.slice(1).sort(),
  ]);
  await createAgent(bench);
  const writes = await bench.publish(published);
  expect(writes).toEqual(expect.arrayContaining(["PUT applications/Support"]));
  const told = await outputs(bench);
  expect(told.project_endpoint).toBe(`${bench.azure.url}/api/projects/fresh`);
  const answer = await httpsJson(`${told.url}/responses?api-version=2025-11-15-preview`, {
    method: "POST",
    body: { input: "Hello" },
    token: bench.azure.token(CALLERS.First),
    trust: bench.azure.certificateFile,
  });
  expect(answer).toMatchObject({ status: 200, body: { metadata: { agent_version: "1" } } });

  await bench.destroy(published);
  expect(bench.azure.admin.resources()).toEqual([]);
});

test("makes and publishes everything in one apply, with a step of the stack that creates the agent", async () => {
  const build = (stack: TerraformStack) => {
    const project = foundry(stack);
    const agent = agentStep(stack, project);
    const app = publishedIn(stack, FoundryProject.fromProjectId(stack, "Foundry", project.id));
    app.node.addDependency(agent);
  };
  const writes = await bench.publish(build);
  expect(writes).toEqual(expect.arrayContaining([...FOUNDRY_WRITES, "PUT applications/Support"]));
  await bench.destroy(build);
  expect(bench.azure.admin.resources()).toEqual([]);
});

test("a changed display name is written in place, and the project keeps its principal", async () => {
  await bench.publish((stack) => void foundry(stack));
  const { project_principal: before } = await outputs(bench);
  expect(await bench.publish((stack) => void foundry(stack, "Renamed"))).toEqual([
    "PUT projects/fresh",
  ]);
  expect((await outputs(bench)).project_principal).toBe(before);
});

test("a type that nothing here knows is refused at plan, in words that say who does not know it", async () => {
  const build = (stack: TerraformStack) => {
    new AzapiProvider(stack, "azapi");
    new Resource(stack, "Vault", {
      type: "Microsoft.KeyVault/vaults@2024-11-01",
      parentId: GROUP,
      name: "secrets",
    });
  };
  await expect(bench.plan(build)).rejects.toThrow(
    /the stand-in for azapi does not know the resource type\s+Microsoft.KeyVault\/vaults/,
  );
});
