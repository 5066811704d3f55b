import {
  AgentApplication,
  AgentDeployment,
  AgentInvokerRole,
  DeploymentState,
  FoundryProject,
  PublishedAgent,
  RbacPrincipal,
} from "../../lib/constructs";
import { AzapiProvider } from "../../lib/constructs/azapi";
import { AZURE, CALLERS, PROJECT, STORAGE, SUBSCRIPTION } from "../support/support-stack";
import { Workbench, type Build } from "../support/workbench";

const COSMOS = `${SUBSCRIPTION}/resourceGroups/rg/providers/Microsoft.DocumentDB/databaseAccounts/orders`;

let bench: Workbench;
beforeEach(async () => {
  bench = await Workbench.open(AZURE);
});
afterEach(() => bench.close());

/** Present ids by those from before; the others stay. */
interface Names {
  readonly [former: string]: string;
}

/** Everything that Terraform keeps in its state. */
function everything(names: Names, { tellsFormer = true } = {}): Build {
  return (stack) => {
    new AzapiProvider(stack, "azapi");
    const project = FoundryProject.fromProjectId(stack, "Project", PROJECT);
    const agent = { agentName: "support-agent", agentVersion: "1" };
    const its = (id: string) => {
      const now = names[id];
      return { id: now ?? id, former: now && tellsFormer ? { formerId: id } : {} };
    };

    const support = its("Support");
    const app = new AgentApplication(stack, support.id, {
      project,
      agentApplicationName: "Support",
      enabled: false,
      ...support.former,
    });
    for (const [id, options] of Object.entries({
      Live: { trafficPercentage: 100 },
      Next: { trafficPercentage: 0, state: DeploymentState.STOPPED },
    })) {
      const { id: now, former } = its(id);
      app.addDeployment(now, { ...agent, ...options, agentDeploymentName: id, ...former });
    }
    const team = its("Team");
    app.grants.invoke(team.id, RbacPrincipal.group(CALLERS.First), {
      alsoOnProject: true,
      ...team.former,
    });
    const manuals = its("Manuals");
    app.identity.access.readBlobs(manuals.id, STORAGE, manuals.former);
    const orders = its("Orders");
    app.identity.access.readCosmosData(orders.id, COSMOS, orders.former);
    const invoker = its("Invoker");
    const role = new AgentInvokerRole(stack, invoker.id, {
      assignableScope: SUBSCRIPTION,
      roleName: "Invoker",
      ...invoker.former,
    });
    app.grants.role("Job", role.role, RbacPrincipal.user(CALLERS.Second));

    const published = its("Published");
    const helpdesk = new PublishedAgent(stack, published.id, {
      project,
      agentApplicationName: "Published",
      deployment: agent,
      callers: { First: RbacPrincipal.user(CALLERS.First) },
      ...published.former,
    });
    app.identity.access.invokeAgent("Helpdesk", helpdesk.application);
  };
}

const RENAMED: Names = {
  Support: "Helpdesk",
  Live: "Blue",
  Next: "Green",
  Team: "SupportTeam",
  Manuals: "ReadManuals",
  Orders: "ReadOrders",
  Invoker: "Caller",
  Published: "Agent",
};

/** Nothing is planned but moves, nothing is written, and nothing is left to do. */
async function expectOnlyMoves(build: Build): Promise<void> {
  const { changes, text } = await bench.plan(build);
  expect(changes).toEqual([]);
  expect(text).toContain("has moved to");
  expect(await bench.publish(build)).toEqual([]);
}

test("another id with its former id beside it is a move, and nothing in Azure", async () => {
  await bench.publish(everything({}));
  const before = (await bench.terraform.addresses()).length;
  await expectOnlyMoves(everything(RENAMED));
  expect(await bench.terraform.addresses()).toHaveLength(before);
  expect(bench.azure.timeline.gaps()).toEqual([]);
});

test("constructs in each other may be renamed at different times, and states may be behind", async () => {
  await bench.publish(everything({}));
  await expectOnlyMoves(everything({ Live: "Blue" }));
  await expectOnlyMoves(everything({ Support: "Helpdesk", Live: "Blue", Team: "SupportTeam" }));
  await expectOnlyMoves(everything(RENAMED));
});

test("a former id has no effect where there was nothing, and none after the move", async () => {
  await bench.publish(everything(RENAMED));
  expect(await bench.publish(everything(RENAMED, { tellsFormer: false }))).toEqual([]);
});

test("an imported application moves with what another team has added to it", async () => {
  await bench.publish(everything({}));
  const agents = (id: string, formerId?: string): Build => {
    return (stack) => {
      new AzapiProvider(stack, "azapi");
      const application = AgentApplication.fromAgentApplicationAttributes(stack, id, {
        agentApplicationId: `${PROJECT}/applications/Published`,
        ...(formerId === undefined ? {} : { formerId }),
      });
      application.grants.invoke("Job", RbacPrincipal.user(CALLERS.Third));
      const agent = { agentName: "support-agent", agentVersion: "2" };
      new AgentDeployment(application, "Second", { application, ...agent });
    };
  };
  const team = await bench.colleague();
  await team.publish(agents("Support"));
  expect((await team.plan(agents("Helpdesk", "Support"))).changes).toEqual([]);
  expect(await team.publish(agents("Helpdesk", "Support"))).toEqual([]);
});

test("a misspelled former id deletes the application, and the next apply creates another", async () => {
  const renamed = (id: string, former?: string): Build => {
    return (stack) => {
      new AzapiProvider(stack, "azapi");
      const project = FoundryProject.fromProjectId(stack, "Project", PROJECT);
      const app = new AgentApplication(stack, id, {
        project,
        agentApplicationName: "Support",
        ...(former === undefined ? {} : { formerId: former }),
      });
      app.addDeployment("Live", { agentName: "support-agent", agentVersion: "1" });
      app.grants.invoke("Team", RbacPrincipal.group(CALLERS.First));
    };
  };
  await bench.publish(renamed("Support"));
  const misspelled = renamed("Helpdesk", "Suport");
  expect((await bench.plan(misspelled)).text).not.toContain(" 0 to destroy");
  await expect(bench.attempt(misspelled)).rejects.toThrow("Resource already exists");
  expect(bench.azure.admin.resources()).toEqual([]);
  expect(await bench.publish(misspelled)).toEqual([
    "PUT applications/Support",
    expect.stringContaining("PUT roleAssignment on "),
    "PUT agentDeployments/Live",
    "PUT applications/Support",
  ]);
});
