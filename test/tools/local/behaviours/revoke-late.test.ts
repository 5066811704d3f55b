import { DEFAULT_BEHAVIOURS } from "../../../../lib/tools/local/behaviours/behaviours";
import { startLocalAzure, type LocalProject } from "../../../../lib/tools/local";
import { DEFAULT_PROJECTS } from "../../../../lib/tools/local/settings/options";
import { StateFolder } from "../../../../lib/tools/local/store/state-folder";
import type { Answer } from "../../../../lib/tools/local/http/exchange";
import { httpsJson } from "../../../support/https-json";
import { APP, failure, FOUNDRY_USER, LocalWorld } from "../../../support/local-world";
import { temporaryFolder } from "../../../support/temporary-folder";

const folder = temporaryFolder();
const SLOW = { behaviours: { revokeMs: 1000 } };
const NAME = "90000000-0000-4000-8000-000000000001";
const OTHER = "90000000-0000-4000-8000-000000000002";
const COSMOS =
  "/subscriptions/00000000-0000-0000-0000-0000000000aa/resourceGroups/rg/providers/Microsoft.DocumentDB/databaseAccounts/sales";
const ENTRY = `${COSMOS}/sqlRoleAssignments/${NAME}`;
const EXISTS =
  "409 RoleAssignmentExists: The role assignment already exists. The ID of the existing role assignment is 90000000000040008000000000000001.";

function at(name: string): string {
  return `${APP}/providers/Microsoft.Authorization/roleAssignments/${name}`;
}

function assign(world: LocalWorld, name = NAME): Answer {
  const principalId = world.people.alice;
  return world.arm("PUT", at(name), {
    properties: { principalId, roleDefinitionId: FOUNDRY_USER },
  });
}

function assignCosmos(world: LocalWorld): Answer {
  const roleDefinitionId = `${COSMOS}/sqlRoleDefinitions/00000000-0000-0000-0000-000000000001`;
  const principalId = world.people.alice;
  return world.arm("PUT", ENTRY, { properties: { roleDefinitionId, principalId, scope: COSMOS } });
}

/** An application that Alice may call. */
function shared(options: ConstructorParameters<typeof LocalWorld>[0] = SLOW): LocalWorld {
  const world = new LocalWorld(options);
  world.putApp();
  world.putDeployment();
  assign(world);
  return world;
}

async function text({ content = [] }: Answer): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of content) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

test("until its DELETE is over, an assignment exists and allows nothing", () => {
  const world = shared();
  expect(world.invoke("alice").status).toBe(200);
  expect(world.arm("DELETE", at(NAME)).status).toBe(200);
  world.now += 999;
  expect(world.arm("GET", at(NAME)).status).toBe(200);
  expect(world.invoke("alice").status).toBe(403);
  expect(failure(assign(world))).toBe(EXISTS);
  expect(failure(assign(world, OTHER))).toBe(EXISTS);
  world.now += 1;
  expect(world.arm("GET", at(NAME)).status).toBe(404);
  expect(assign(world).status).toBe(201);
  expect(world.invoke("alice").status).toBe(200);
});

test("the answer to the DELETE comes when it is over, however the clock stands", async () => {
  const world = shared({ ...SLOW, clockScale: 0 });
  const before = world.arm("GET", at(NAME)).body;
  const answer = world.arm("DELETE", at(NAME));
  expect(JSON.parse(await text(answer))).toEqual(before);
  expect(world.arm("GET", at(NAME)).status).toBe(404);
});

test("its end does not remove an assignment that was created after it", async () => {
  const world = shared({ ...SLOW, clockScale: 0 });
  const answer = world.arm("DELETE", at(NAME));
  expect(assign(world).status).toBe(201);
  await text(answer);
  expect(world.arm("GET", at(NAME)).status).toBe(200);
});

test("an assignment that does not count yet does not begin to while it is being deleted", () => {
  const world = shared({ behaviours: { grantMs: 500, revokeMs: 1000 } });
  world.arm("DELETE", at(NAME));
  world.now += 600;
  expect(world.invoke("alice").status).toBe(403);
});

test("an assignment of Cosmos DB takes as long", async () => {
  const world = new LocalWorld(SLOW);
  assignCosmos(world);
  const answer = world.arm("DELETE", ENTRY);
  expect(world.arm("GET", ENTRY).status).toBe(200);
  expect(failure(assignCosmos(world))).toContain("409 Conflict");
  world.now += 1000;
  expect(world.arm("GET", ENTRY).status).toBe(404);
  expect(assignCosmos(world).status).toBe(200);
  expect(answer).toMatchObject({ status: 200 });
});

test("what was being deleted when local Azure ended is gone", () => {
  const stores = new StateFolder(folder());
  const world = new LocalWorld(SLOW, stores);
  world.putApp();
  assign(world);
  assignCosmos(world);
  world.arm("DELETE", at(NAME));
  world.arm("DELETE", ENTRY);
  stores.close();
  const again = new StateFolder(folder());
  expect(new LocalWorld(SLOW, again).admin.resources()).toEqual([APP]);
  again.close();
});

test("it takes a second, unless the settings say otherwise", () => {
  expect(DEFAULT_BEHAVIOURS.revokeMs).toBe(1000);
  const world = shared({ behaviours: { revokeMs: 0 } });
  expect(world.arm("DELETE", at(NAME)).body).toBeDefined();
  expect(world.arm("GET", at(NAME)).status).toBe(404);
});

test("who sends the DELETE over the network waits for its end", async () => {
  const azure = await startLocalAzure({ behaviours: { revokeMs: 20 } });
  try {
    const [{ id: project }] = DEFAULT_PROJECTS as [LocalProject];
    const url = `${azure.url}${project}/providers/Microsoft.Authorization/roleAssignments/${NAME}?api-version=2022-04-01`;
    const token = azure.token("alice", { resource: "https://management.azure.com" });
    const send = (method: string, body?: unknown) =>
      httpsJson(url, { method, body, token, trust: azure.certificateFile });
    const principalId = "aaaaaaaa-0000-4000-8000-000000000001";
    const written = await send("PUT", {
      properties: { principalId, roleDefinitionId: FOUNDRY_USER },
    });
    expect(await send("DELETE")).toMatchObject({ status: 200, body: written.body });
    expect(await send("GET")).toMatchObject({ status: 404 });
  } finally {
    await azure.stop();
  }
});
