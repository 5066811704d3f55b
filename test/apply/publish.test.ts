import { AZURE, PROJECT, STORAGE, supportStack } from "../support/support-stack";
import { Workbench } from "../support/workbench";

const APPLICATION = `${PROJECT}/applications/Support`;
const DEPLOYMENT = `${APPLICATION}/agentDeployments/Live`;
const UPDATE_OF_APPLICATION = ["PUT applications/Support", "PUT applications/Support"];

let bench: Workbench;

beforeEach(async () => {
  bench = await Workbench.open(AZURE);
});
afterEach(() => bench.close());

test("creates in the stated order, rolls to another version in place, leaves nothing", async () => {
  expect(sortGrants(await bench.publish(supportStack()))).toEqual([
    "PUT applications/Support",
    "PUT roleAssignment on applications/Support",
    "PUT roleAssignment on storageAccounts/manuals",
    "PUT agentDeployments/Live",
    "PUT applications/Support",
  ]);
  const outputs = await bench.terraform.outputs();
  expect(outputs["endpoint"]).toBe(
    `${bench.azure.url}/api/projects/support/applications/Support/protocols/openai`,
  );

  expect(await bench.publish(supportStack({ agentVersion: "2" }))).toEqual([
    "PUT agentDeployments/Live",
  ]);
  expect(await bench.terraform.outputs()).toEqual(outputs);

  expect(sortGrants(await bench.destroy(supportStack({ agentVersion: "2" })))).toEqual([
    "DELETE agentDeployments/Live",
    "DELETE roleAssignment on applications/Support",
    "DELETE roleAssignment on storageAccounts/manuals",
    "DELETE applications/Support",
  ]);
  expect(bench.azure.admin.resources()).toEqual([]);
  expect(await bench.terraform.addresses()).toEqual([]);
});

test("keeps the route and the grants while the application changes", async () => {
  await bench.publish(supportStack());
  expect(await bench.publish(supportStack({ displayName: "Helpdesk" }))).toEqual(
    UPDATE_OF_APPLICATION,
  );

  const served = bench.azure.timeline.entries(APPLICATION).map(({ serving }) => serving);
  expect(served).toEqual([
    undefined,
    { deployment: "Live", agentName: "support-agent", agentVersion: "1" },
  ]);
  expect(bench.azure.timeline.gaps()).toEqual([]);
});

test("removes in Azure what is removed in code: texts and tags of the application", async () => {
  await bench.publish(
    supportStack({ description: "Answers support", tags: { team: "support", stage: "prod" } }),
  );
  expect(await bench.publish(supportStack({ tags: { team: "support" } }))).not.toEqual([]);
  expect(bench.azure.admin.stored(APPLICATION)).toMatchObject({ tags: { team: "support" } });
  expect(bench.azure.admin.stored(APPLICATION)).not.toHaveProperty("description");
  expect(bench.azure.admin.stored(APPLICATION)).not.toHaveProperty("tags.stage");

  await bench.publish(supportStack());
  expect(bench.azure.admin.stored(APPLICATION)).not.toHaveProperty("tags");
});

test("removes in Azure what is removed in code: texts and tags of the deployment", async () => {
  const deployed = (deployment: object) => supportStack({ deployment });
  await bench.publish(deployed({ description: "Live", tags: { team: "support", stage: "prod" } }));
  expect(await bench.publish(deployed({ tags: { team: "support" } }))).toEqual([
    "PUT agentDeployments/Live",
  ]);
  expect(bench.azure.admin.stored(DEPLOYMENT)).toMatchObject({ tags: { team: "support" } });
  expect(bench.azure.admin.stored(DEPLOYMENT)).not.toHaveProperty("description");
  expect(bench.azure.admin.stored(DEPLOYMENT)).not.toHaveProperty("tags.stage");

  await bench.publish(deployed({}));
  expect(bench.azure.admin.stored(DEPLOYMENT)).not.toHaveProperty("tags");
});

test("revokes the first of three callers and touches nothing else", async () => {
  await bench.publish(supportStack({ callers: ["First", "Second", "Third"] }));
  expect(await bench.publish(supportStack({ callers: ["Second", "Third"] }))).toEqual([
    "DELETE roleAssignment on applications/Support",
  ]);
});

test("writes nothing when only a timeout changes, as with another release of this library", async () => {
  await bench.publish(supportStack({ timeouts: { create: "30m" } }));
  expect(await bench.publish(supportStack())).toEqual([]);
});

test("restores an application that somebody deleted, with new grants for its new identity", async () => {
  await bench.publish(supportStack());
  const { principal } = await bench.terraform.outputs();
  const before = grantsOn(STORAGE);
  bench.azure.admin.remove(APPLICATION);

  const writes = await bench.publish(supportStack());
  expect(writes[0]).toBe("PUT applications/Support");
  expect(writes.indexOf("PUT agentDeployments/Live")).toBeGreaterThan(
    writes.lastIndexOf("PUT roleAssignment on storageAccounts/manuals"),
  );
  expect((await bench.terraform.outputs())["principal"]).not.toBe(principal);
  expect(grantsOn(STORAGE)).toHaveLength(1);
  expect(grantsOn(STORAGE)).not.toEqual(before);
});

test("keeps everything in place when a construct is renamed and moved", async () => {
  await bench.publish(supportStack());
  const outputs = await bench.terraform.outputs();

  const renamed = supportStack({
    constructId: "Helpdesk",
    movedFrom: {
      application: await bench.addressOf("Support"),
      deployment: await bench.addressOf("Support_Live"),
      caller: await bench.addressOf("Support_Grants_First"),
      role: await bench.addressOf("Support_Identity_ReadManuals"),
    },
  });
  // The route writer has a new address, and writes once what is already there.
  expect(await bench.publish(renamed)).toEqual(["PUT applications/Support"]);
  expect(await bench.terraform.outputs()).toEqual(outputs);
  expect(bench.azure.timeline.gaps()).toEqual([]);
});

/** Grants do not depend on each other: Terraform writes them in any order. */
function sortGrants(writes: string[]): string[] {
  const grants = writes.filter((write) => write.includes("roleAssignment")).sort();
  return writes.map((write) => (write.includes("roleAssignment") ? (grants.shift() ?? "") : write));
}

function grantsOn(scope: string): string[] {
  return bench.azure.admin.resources().filter((id) => id.startsWith(`${scope}/providers/`));
}
