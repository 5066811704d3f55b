import { AZURE, supportStack } from "../support/support-stack";
import { Workbench } from "../support/workbench";

let bench: Workbench;

beforeEach(async () => {
  bench = await Workbench.open(AZURE);
});
afterEach(() => bench.close());

const CREATION = [
  "PUT applications/Support",
  "PUT roleAssignment on applications/Support",
  "PUT roleAssignment on storageAccounts/manuals",
  "PUT agentDeployments/Live",
  "PUT applications/Support",
];

test("creates in the stated order, then rolls to another version in place, then leaves nothing", async () => {
  const created = await bench.publish(supportStack());
  expect([created[0], ...created.slice(1, 3).sort(), ...created.slice(3)]).toEqual(CREATION);
  const outputs = await bench.terraform.outputs();

  expect(await bench.publish(supportStack({ agentVersion: "2" }))).toEqual([
    "PUT agentDeployments/Live",
  ]);
  expect(await bench.terraform.outputs()).toEqual(outputs);

  const removed = await bench.destroy(supportStack({ agentVersion: "2" }));
  expect([removed[0], ...removed.slice(1, 3).sort(), ...removed.slice(3)]).toEqual([
    "DELETE agentDeployments/Live",
    "DELETE roleAssignment on applications/Support",
    "DELETE roleAssignment on storageAccounts/manuals",
    "DELETE applications/Support",
  ]);
  expect(await bench.terraform.addresses()).toEqual([]);
});
