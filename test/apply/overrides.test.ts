import { Aspects, TerraformStack } from "cdktf";
import { AgentApplication, FoundryProject } from "../../lib/constructs";
import { AzapiProvider, Resource } from "../../lib/constructs/azapi";
import { AZURE, PROJECT } from "../support/support-stack";
import { Workbench, type Build } from "../support/workbench";

const APPLICATION = `${PROJECT}/applications/Support`;
const LIVE = `${APPLICATION}/agentDeployments/Live`;

let bench: Workbench;
beforeEach(async () => {
  bench = await Workbench.open(AZURE);
});
afterEach(() => bench.close());

type Overrides = (app: AgentApplication, live: Resource) => void;

/** A published agent whose resources are changed behind its back. */
function changedStack(change: Overrides, agentVersion = "1"): Build {
  return (stack) => {
    new AzapiProvider(stack, "azapi");
    const project = FoundryProject.fromProjectId(stack, "Project", PROJECT);
    const app = new AgentApplication(stack, "Support", { project, tags: { team: "support" } });
    const live = app.addDeployment("Live", { agentName: "support-agent", agentVersion });
    change(app, live.resource);
  };
}

/** The tags in Azure. */
function tagsOf(id: string): unknown {
  return (bench.azure.admin.stored(id) as { tags?: unknown } | undefined)?.tags;
}

const withCost: Overrides = ({ resource }) =>
  resource.addOverride("body.properties.tags.cost", "1");

test("an override of the application's body stays, also after a rollout", async () => {
  await bench.publish(changedStack(withCost));
  expect(tagsOf(APPLICATION)).toEqual({ team: "support", cost: "1" });
  await bench.publish(changedStack(withCost, "2"));
  expect(tagsOf(APPLICATION)).toEqual({ team: "support", cost: "1" });
});

test("an override is changed and removed", async () => {
  await bench.publish(changedStack(withCost));
  await bench.publish(
    changedStack(({ resource }) => resource.addOverride("body.properties.tags.cost", "2")),
  );
  expect(tagsOf(APPLICATION)).toEqual({ team: "support", cost: "2" });
  await bench.publish(changedStack(() => undefined));
  expect(tagsOf(APPLICATION)).toEqual({ team: "support" });
});

test("what is removed by an override is removed", async () => {
  await bench.publish(changedStack(() => undefined));
  await bench.publish(
    changedStack(({ resource }) => resource.addOverride("body.properties.tags", undefined)),
  );
  expect(tagsOf(APPLICATION)).toBeUndefined();
});

test("an aspect's override reaches Azure, on applications and deployments, and goes again", async () => {
  const withAspect: Overrides = (app) =>
    Aspects.of(TerraformStack.of(app)).add({
      visit: (node) => {
        if (node instanceof Resource) node.addOverride("body.properties.tags.cost", "1");
      },
    });
  await bench.publish(changedStack(withAspect));
  expect(tagsOf(APPLICATION)).toEqual({ team: "support", cost: "1" });
  expect(tagsOf(LIVE)).toEqual({ cost: "1" });

  await bench.publish(changedStack(() => undefined));
  expect(tagsOf(APPLICATION)).toEqual({ team: "support" });
  expect(tagsOf(LIVE)).toBeUndefined();
});
