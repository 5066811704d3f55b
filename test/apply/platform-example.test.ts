import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROLE_DEFINITIONS } from "../../lib/azure/role-definitions";
import { showAccess } from "../../lib/tools/cli/commands/access";
import { startLocalAzure, type LocalAzure } from "../../lib/tools/local";
import { DEFAULT_DIRECTORY } from "../../lib/tools/local/settings/options";
import { azapiChoice, prepareAzapi } from "../support/azapi-source";
import { terraformEnvironment } from "../../lib/tools/terraform/environment";
import { Terraform } from "../../lib/tools/terraform/terraform";
import { httpsJson } from "../support/https-json";
import { ROOT } from "../support/root";
import { synthesizeExample } from "../support/synthesize-example";
import { replaceAzurerm } from "../support/without-azurerm";

const GROUP = "/subscriptions/00000000-0000-0000-0000-0000000000aa/resourceGroups/support";
const STORAGE = `${GROUP}/providers/Microsoft.Storage/storageAccounts/contososupport`;
const PORTAL = "5f2d3c1e-0000-4000-8000-000000000002";
const PIPELINE = "5f2d3c1e-0000-4000-8000-000000000004";

const AZURE = {
  projects: [
    {
      id: `${GROUP}/providers/Microsoft.CognitiveServices/accounts/contoso/projects/support`,
      agents: [
        {
          name: "support-agent",
          tools: [
            {
              name: "manuals",
              scope: `${STORAGE}/blobServices/default/containers/manuals`,
              dataAction: "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read",
            },
          ],
        },
        {
          name: "helpdesk-agent",
          tools: [
            {
              name: "orders",
              scope: `${STORAGE}/queueServices/default/queues/orders`,
              dataAction: "Microsoft.Storage/storageAccounts/queueServices/queues/messages/write",
            },
          ],
        },
      ],
    },
  ],
  behaviours: { roleAware: true },
  directory: { ...DEFAULT_DIRECTORY, deployer: PIPELINE },
  roleAssignments: [{ scope: GROUP, principal: PIPELINE, role: ROLE_DEFINITIONS.OWNER }],
};

let azure: LocalAzure;
let directory: string;

beforeAll(async () => {
  azure = await startLocalAzure(AZURE);
  directory = mkdtempSync(join(tmpdir(), "platform-"));
  synthesizeExample("platform-stack", directory);
});
afterAll(async () => {
  await azure.stop();
  rmSync(directory, { recursive: true });
});

async function deploy(stack: string): Promise<void> {
  const azapi = await prepareAzapi(azapiChoice(), directory);
  const terraform = new Terraform({
    directory: join(directory, "stacks", stack),
    environment: terraformEnvironment(process.env, azapi.cliConfigFile, azure.environment()),
    timeoutSeconds: 120,
  });
  await terraform.init();
  await terraform.plan();
  await terraform.apply();
  expect(await terraform.leftToDo()).toBe("");
}

/** What an application answers to a member of the support team. */
async function answer(application: string, caller: string): Promise<unknown> {
  const path = `applications/${application}/protocols/openai/responses`;
  const { status, body } = await httpsJson(
    `${azure.url}/api/projects/support/${path}?api-version=2025-11-15-preview`,
    {
      method: "POST",
      token: azure.token(caller),
      trust: azure.certificateFile,
      body: { input: "Hello" },
    },
  );
  return status === 200 ? (body as { metadata: object }).metadata : status;
}

test("with what the administrator gives, the pipeline deploys agents that can work", async () => {
  const owners = azure.admin.resources();
  await deploy("bootstrap");
  for (const id of owners) azure.admin.remove(id);

  replaceAzurerm(join(directory, "stacks", "platform", "cdk.tf.json"), GROUP);
  await deploy("platform");
  expect(await answer("Support", "alice")).toMatchObject({ tool_manuals: "answered" });
  expect(await answer("Helpdesk", "alice")).toBe(403);
  expect(await answer("Helpdesk", PORTAL)).toMatchObject({ tool_orders: "answered" });
});

test("its access map is the one in its README", () => {
  const printed: string[] = [];
  const fresh = mkdtempSync(join(tmpdir(), "platform-"));
  synthesizeExample("platform-stack", fresh);
  const args = { out: fresh, format: "table" } as const;
  showAccess("platform", args, { print: (line) => printed.push(line) });
  rmSync(fresh, { recursive: true });

  const readme = readFileSync(join(ROOT, "examples/platform-stack/README.md"), "utf8");
  expect(readme).toContain(`\`\`\`text\n${printed.join("\n")}\n\`\`\``);
});
