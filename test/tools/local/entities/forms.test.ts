import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startLocalAzure } from "../../../../lib/tools/local";
import { RECORD_FORMS } from "../../../../lib/tools/local/entities/forms";
import { SECRETS } from "../../../../lib/tools/local/secrets";
import { StateFolder } from "../../../../lib/tools/local/store/state-folder";
import { HostedAgents } from "../../../support/hosted-agents";
import { ACCOUNT, APP, LocalWorld, PROJECT, properties, route } from "../../../support/local-world";
import { temporaryFolder } from "../../../support/temporary-folder";

const GUID = "60000000-0000-5000-8000-000000000001";
const COSMOS = ACCOUNT.replace("CognitiveServices/accounts", "DocumentDB/databaseAccounts");

const TAGS = JSON.parse('{"__proto__":"x","constructor":"y"}') as object;

const folder = temporaryFolder();
const file = () => join(folder(), "state.json");

/** What not every record has. */
const OPTIONAL = [
  "operations.doneAt",
  "agents.invocations",
  "agents.tools",
  "deployments.serves",
  "projects.principalId",
  "projects.made",
];

interface State {
  readonly stores: { [name: string]: [key: string, record: { [key: string]: unknown }][] };
}

const AGENTS = [
  { name: "worker", kind: "hosted" as const, invocations: "slow" as const },
  { name: "alpha", tools: [{ name: "t", scope: PROJECT, dataAction: "a/read" }] },
];

/** A state with a record of every kind, written by local Azure itself. */
function written(): State {
  const stores = new StateFolder(folder());
  const behaviours = { deploymentIdOnUpdate: "new" as const };
  const options = { projects: [{ id: PROJECT, agents: AGENTS }], behaviours };
  const hosted = new HostedAgents("slow", options, stores);
  const { world } = hosted;
  world.putApp({ displayName: "App" });
  world.putApp({ ...route(properties(world.putDeployment())["deploymentId"]), tags: TAGS });
  world.putDeployment({ deploymentType: "Hosted", minReplicas: 1, description: "x" });
  world.define(GUID, { actions: ["*"] });
  world.data("POST", "agents", { name: "made", definition: { kind: "prompt" }, metadata: {} });
  const roleDefinitionId = `${COSMOS}/sqlRoleDefinitions/00000000-0000-0000-0000-000000000001`;
  world.arm("PUT", `${COSMOS}/sqlRoleAssignments/${GUID}`, {
    properties: { roleDefinitionId, scope: COSMOS, principalId: world.people.alice },
  });
  const foundry = { location: "eastus2", identity: { type: "SystemAssigned" } };
  const account = { ...foundry, kind: "AIServices", sku: { name: "S0" }, tags: TAGS };
  const fresh = ACCOUNT.replace("contoso", "fresh");
  const allowed = { allowProjectManagement: true, customSubDomainName: "fresh" };
  world.arm("PUT", fresh, { ...account, properties: allowed });
  const model = { format: "OpenAI", name: "gpt-4o" };
  world.arm("PUT", `${fresh}/deployments/gpt`, { properties: { model }, sku: {}, tags: TAGS });
  const told = { displayName: "Fresh", description: "x" };
  world.arm("PUT", `${fresh}/projects/fresh`, { ...foundry, tags: TAGS, properties: told });
  hosted.invoke(Buffer.from("x"));
  stores.close();
  return JSON.parse(readFileSync(file(), "utf8")) as State;
}

const open = () => new StateFolder(folder(), RECORD_FORMS);

test("what local Azure writes has the form, and there is one for each of its stores", () => {
  const { stores } = written();
  expect(Object.keys(stores).sort()).toEqual(Object.keys(RECORD_FORMS).sort());
  expect(Object.entries(stores).filter(([, records]) => records.length === 0)).toEqual([]);
  open().close();
});

test("a record without a key, or with another kind of value, is refused by its place", () => {
  const { stores } = written();
  const judge = (store: string, record: object) => RECORD_FORMS[store]?.(record, "record") ?? [];
  for (const [store, records] of Object.entries(stores)) {
    for (const [, record] of records) {
      expect(judge(store, record)).toEqual([]);
      for (const name of Object.keys(record)) {
        const without = Object.entries(record).filter(([key]) => key !== name);
        const faults = judge(store, Object.fromEntries(without));
        expect(OPTIONAL.includes(`${store}.${name}`) ? [] : [`record.${name} is missing`]).toEqual(
          faults,
        );
        const [fault] = judge(store, { ...record, [name]: [[1]] });
        expect(fault).toContain(`record.${name}`);
      }
    }
  }
});

test("secrets that do not belong together are refused", async () => {
  const azure = await startLocalAzure({ state: folder() });
  await azure.stop();
  const text = readFileSync(file(), "utf8");
  const { stores } = JSON.parse(text) as State;
  const kept = stores["secrets"]?.[0]?.[1] as { certificate: object };
  expect(SECRETS(kept, "s")).toEqual([]);
  const certificate = { ...kept.certificate, pem: "none" };
  expect(SECRETS({ ...kept, certificate }, "s")).toEqual([
    "s.certificate must be a certificate with its key",
  ]);
  const damaged = text.replace("BEGIN CERTIFICATE", "BEGIN NOTHING");
  writeFileSync(file(), damaged);
  await expect(startLocalAzure({ state: folder() })).rejects.toThrow(
    'secrets["secrets"].certificate must be a certificate with its key',
  );
  expect(readFileSync(file(), "utf8")).toBe(damaged);
});

test("tags named like what every object inherits survive a restart", () => {
  written();
  const stores = open();
  const world = new LocalWorld({}, stores);
  expect(JSON.stringify(properties(world.arm("GET", APP))["tags"])).toBe(JSON.stringify(TAGS));
  stores.close();
});
