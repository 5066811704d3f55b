import { documentedText, flat } from "../support/documented-text";
import {
  AZURE,
  CALLERS,
  PROJECT,
  supportStack,
  type SupportOptions,
} from "../support/support-stack";
import { releaseStack } from "../support/release-stack";
import { V1, V2 } from "../support/rollouts";
import { Workbench } from "../support/workbench";

const APPLICATION = `${PROJECT}/applications/Support`;
const API_VERSION = "?api-version=2026-05-15-preview";

let bench: Workbench;

beforeEach(async () => {
  bench = await Workbench.open(AZURE);
});
afterEach(() => bench.close());

/** What Terraform prints when a step fails. */
async function failureOf(step: Promise<unknown>): Promise<string> {
  const outcome = await step.then(
    () => "it did not fail",
    (error: Error) => error.message,
  );
  return flat(outcome);
}

test("Resource already exists: a killed create is imported and continues", async () => {
  await bench.publish(supportStack());
  const address = await bench.addressOf("Support_Live");
  await bench.terraform.run(["state", "rm", address]);

  expect(await failureOf(bench.attempt(supportStack()))).toMatch(
    documentedText("Resource already exists"),
  );
  await bench.terraform.import(address, `${APPLICATION}/agentDeployments/Live${API_VERSION}`);
  await bench.attempt(supportStack());
  expect((await bench.plan(supportStack())).empty).toBe(true);
});

test("Resource already exists: a tainted application is untainted and stays", async () => {
  await bench.publish(supportStack());
  const address = await bench.addressOf("Support");
  await bench.terraform.run(["taint", address]);

  expect(await failureOf(bench.attempt(supportStack()))).toMatch(
    documentedText("Resource already exists"),
  );
  await bench.terraform.run(["untaint", address]);
  expect(await bench.publish(supportStack())).toEqual([]);
});

test("Instance cannot be destroyed: preventDestroy refuses, and lets go when it is off", async () => {
  await bench.publish(supportStack({ preventDestroy: true }));
  expect(await failureOf(bench.destroy(supportStack({ preventDestroy: true })))).toMatch(
    documentedText("Instance cannot be destroyed"),
  );
  await bench.destroy(supportStack({ preventDestroy: false }));
  expect(bench.azure.admin.resources()).toEqual([]);
});

test("Resource postcondition failed: no deployment without an identity", async () => {
  await bench.close();
  bench = await Workbench.open({ ...AZURE, behaviours: { identityIdsMs: 1_000_000 } });
  expect(await failureOf(bench.attempt(supportStack()))).toMatch(
    documentedText("Resource postcondition failed"),
  );
});

test("PrincipalNotFound: a caller who does not exist", async () => {
  await bench.close();
  bench = await Workbench.open({ ...AZURE, directory: { users: [], groups: [], open: false } });
  const impatient: SupportOptions = { timeouts: { create: "3s" } };
  expect(await failureOf(bench.attempt(supportStack(impatient)))).toMatch(
    documentedText("PrincipalNotFound"),
  );
});

test("RoleAssignmentExists: a grant that the portal made", async () => {
  await bench.close();
  bench = await Workbench.open({
    ...AZURE,
    roleAssignments: [
      {
        scope: APPLICATION,
        principal: CALLERS.First,
        role: "53ca6127-db72-4b80-b1b0-d745d6d5456d",
      },
    ],
  });
  expect(await failureOf(bench.attempt(supportStack()))).toMatch(
    documentedText("RoleAssignmentExists"),
  );
});

test("Unknown agent: final at once", async () => {
  expect(await failureOf(bench.attempt(supportStack({ agentName: "nobody" })))).toMatch(
    documentedText("Unknown agent"),
  );
});

test("Check block assertion failed: a route moved by hand is seen and written again", async () => {
  await bench.publish(supportStack());
  bench.azure.admin.route(APPLICATION, "");

  const plan = await bench.plan(supportStack());
  expect(flat(plan.text)).toMatch(documentedText("Check block assertion failed"));
  expect(plan.empty).toBe(true);

  const replace = /azapi_resource_action\.Support_Route_[0-9A-F]{8}/.exec(plan.text)?.[0] ?? "";
  expect(await bench.attempt(supportStack(), { replace })).toEqual(["PUT applications/Support"]);
  expect(flat((await bench.plan(supportStack())).text)).not.toMatch(/Check block/);
});

test("Resource precondition failed: the traffic does not move to a deployment that does not answer", async () => {
  const traffic = (blue: number, green: number) =>
    releaseStack({
      deployments: {
        Blue: { ...V1, trafficPercentage: blue },
        Green: { ...V2, trafficPercentage: green },
      },
    });
  await bench.publish(traffic(100, 0));
  const green = `${APPLICATION}/agentDeployments/Green`;
  bench.azure.admin.switch(green, "stop");

  expect(await failureOf(bench.attempt(traffic(0, 100)))).toMatch(
    documentedText("Resource precondition failed"),
  );
  expect(bench.azure.timeline.entries().at(-1)?.serving).toMatchObject({ deployment: "Blue" });

  bench.azure.admin.switch(green, "start");
  expect(await bench.publish(traffic(0, 100))).toEqual(["PUT applications/Support"]);
});
