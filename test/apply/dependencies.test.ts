import { TerraformResource } from "cdktf";
import { AgentApplication, FoundryProject, RbacPrincipal, Role } from "../../lib/constructs";
import { AzapiProvider } from "../../lib/constructs/azapi";
import { RoleAssignment } from "../../lib/constructs/rbac/role-assignment";
import { AZURE, CALLERS, PROJECT, STORAGE } from "../support/support-stack";
import { Workbench, type Build } from "../support/workbench";

/** What the steps of a test change. */
interface Options {
  readonly description?: string;
  readonly agentVersion?: string;
}

let bench: Workbench;
beforeEach(async () => {
  bench = await Workbench.open(AZURE);
});
afterEach(() => bench.close());

/**
 * An application that waits for one grant, and a deployment that waits for another one. Neither grant is known to the
 * application: they stand for a policy exemption, or for role assignments of azurerm.
 */
function waitingStack({ description = "first", agentVersion = "1" }: Options = {}): Build {
  return (stack) => {
    new AzapiProvider(stack, "azapi");
    const project = FoundryProject.fromProjectId(stack, "Project", PROJECT);
    const granted = (id: string, scope: string, principal: string) =>
      new RoleAssignment(stack, id, {
        role: Role.READER,
        scope,
        principal: RbacPrincipal.user(principal),
        description,
      });
    const exemption = granted("Exemption", STORAGE, CALLERS.First);
    const app = new AgentApplication(stack, "Support", { project, dependsOn: [exemption] });
    const live = app.addDeployment("Live", { agentName: "support-agent", agentVersion });
    const late = granted("Late", PROJECT, app.identity.principalId);
    live.node.addDependency(late);
    live.resource.dependsOn = [...(live.resource.dependsOn ?? []), exemption.resource.fqn];
  };
}

test("holds the order, and keeps its own", async () => {
  expect(await bench.publish(waitingStack())).toEqual([
    "PUT roleAssignment on storageAccounts/manuals",
    "PUT applications/Support",
    "PUT roleAssignment on projects/support",
    "PUT agentDeployments/Live",
    "PUT applications/Support",
  ]);
});

test("a change of what it waits for does not put off what it reads at plan", async () => {
  await bench.publish(waitingStack());
  const change = waitingStack({ description: "second" });
  const plan = await bench.plan(change);
  expect(plan.text).toContain("Plan: 0 to add, 2 to change, 0 to destroy.");
  expect(plan.text).not.toContain("will be read during apply");
  expect((await bench.publish(change)).sort()).toEqual([
    "PUT roleAssignment on projects/support",
    "PUT roleAssignment on storageAccounts/manuals",
  ]);
});

test("a rollout and a destroy go through", async () => {
  await bench.publish(waitingStack());
  expect(await bench.publish(waitingStack({ agentVersion: "2" }))).toEqual([
    "PUT agentDeployments/Live",
  ]);
  const writes = await bench.destroy(waitingStack());
  expect(writes.at(-1)).toBe("DELETE roleAssignment on storageAccounts/manuals");
  expect(bench.azure.admin.resources()).toEqual([]);
});

test("an element of another library waits for the route of an application", async () => {
  const build: Build = (stack) => {
    waitingStack()(stack);
    const application = stack.node.findChild("Support") as AgentApplication;
    new TerraformResource(stack, "Follower", {
      terraformResourceType: "terraform_data",
      dependsOn: [application],
    });
  };
  await bench.plan(build);
  const steps = (await bench.terraform.apply()).split("\n");
  const routed = steps.findIndex((step) => /Support_Route_\w+: Creation complete/.test(step));
  const follows = steps.findIndex((step) => /Follower: Creating/.test(step));
  expect(routed).toBeGreaterThan(-1);
  expect(follows).toBeGreaterThan(routed);
  expect((await bench.plan(build)).empty).toBe(true);
});
