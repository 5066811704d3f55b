import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startLocalAzure, type LocalAzure } from "../../lib/tools/local";
import { terraformEnvironment } from "../../lib/tools/terraform/environment";
import { Terraform } from "../../lib/tools/terraform/terraform";
import { azapiChoice, prepareAzapi } from "../support/azapi-source";
import { AZAPI_REQUIRED } from "../support/initialized-terraform";
import { AZURE, PROJECT } from "../support/support-stack";

// A state made with the stand-in is read by the official provider, and the other way round: neither sends again what
// the other one has sent. Without the official provider, the stand-in takes both parts.

let directory: string;
let azure: LocalAzure;
let standin: Terraform;
let azapi: Terraform;
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), "private-state-"));
  azure = await startLocalAzure({ ...AZURE, behaviours: { operationMs: 0, identityMs: 0 } });
  standin = await workspace("standin", "standin");
  azapi = await workspace("azapi", azapiChoice());
});
afterAll(async () => {
  await azure.stop();
  rmSync(directory, { recursive: true });
});

/** Terraform with one of the providers. */
async function workspace(name: string, choice: string): Promise<Terraform> {
  const folder = join(directory, name);
  const { cliConfigFile } = await prepareAzapi(choice, join(folder, "azapi"));
  const environment = terraformEnvironment(process.env, cliConfigFile, {
    ...azure.environment(),
    FOUNDRY_AGENTS_CLOCK_SCALE: "0.01",
  });
  const work = join(folder, "work");
  mkdirSync(work);
  const terraform = new Terraform({ directory: work, environment, timeoutSeconds: 180 });
  configure(terraform, "Support", "first");
  await terraform.init();
  return terraform;
}

/** An application whose description is sent as a secret, and whose display name is nobody's concern. */
function configure({ options }: Terraform, name: string, description: string): void {
  const configuration = {
    ...AZAPI_REQUIRED,
    resource: {
      azapi_resource: {
        application: {
          type: "Microsoft.CognitiveServices/accounts/projects/applications@2026-05-15-preview",
          name,
          parent_id: PROJECT,
          body: { properties: { agents: [{ agentName: "support-agent" }], displayName: "A" } },
          sensitive_body: { properties: { description } },
          ignore_body_changes: ["properties.displayName"],
        },
      },
    },
  };
  writeFileSync(join(options.directory, "main.tf.json"), JSON.stringify(configuration));
}

const stateOf = ({ options }: Terraform) => join(options.directory, "terraform.tfstate");

/** What the state holds besides the attributes. */
function privateIn(terraform: Terraform): unknown {
  const { resources } = JSON.parse(readFileSync(stateOf(terraform), "utf8")) as {
    resources: { instances: { private?: string }[] }[];
  };
  const encoded = resources[0]?.instances[0]?.private ?? "";
  return JSON.parse(Buffer.from(encoded, "base64").toString());
}

test.each([
  ["from the stand-in to azapi", "There", () => [standin, azapi] as const],
  ["from azapi to the stand-in", "Back", () => [azapi, standin] as const],
])("a state passes %s", async (_way, name, both) => {
  const [maker, taker] = both();
  configure(maker, name, "first <one> & only");
  await maker.plan();
  await maker.apply();

  copyFileSync(stateOf(maker), stateOf(taker));
  configure(taker, name, "first <one> & only");
  expect((await taker.plan()).changes).toEqual([]);

  configure(taker, name, "second");
  expect((await taker.plan()).changes).toMatchObject([{ actions: ["update"] }]);
  const remembered = privateIn(maker);
  await taker.apply();
  expect(privateIn(taker)).not.toEqual(remembered);
  expect(Object.keys(privateIn(taker) as object)).toEqual([
    "ignore_body_changes",
    "sensitive_body",
  ]);
  expect((await taker.plan()).changes).toEqual([]);
  rmSync(stateOf(maker));
  rmSync(stateOf(taker), { force: true });
});
