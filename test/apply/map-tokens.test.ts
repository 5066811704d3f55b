import { TerraformVariable } from "cdktf";
import { AgentApplication, FoundryProject } from "../../lib/constructs";
import { AzapiProvider } from "../../lib/constructs/azapi";
import { mapTokens } from "../support/map-tokens";
import { newStack } from "../support/new-stack";
import { AZURE, PROJECT } from "../support/support-stack";
import { Workbench, type Build } from "../support/workbench";

const APPLICATION = `${PROJECT}/applications/Support`;
const LIVE = `${APPLICATION}/agentDeployments/Live`;

type Tags = { [key: string]: string };

let bench: Workbench;
beforeEach(async () => {
  bench = await Workbench.open(AZURE);
});
afterEach(() => bench.close());

/** An application and a deployment with the same tags, which are known to Terraform alone. */
function taggedStack(form: string, value: Tags): Build {
  return (stack) => {
    new AzapiProvider(stack, "azapi");
    const variable = new TerraformVariable(stack, "tags", { type: "map(string)", default: value });
    const tags = mapTokens(variable)[form] as Tags;
    const project = FoundryProject.fromProjectId(stack, "Project", PROJECT);
    const app = new AgentApplication(stack, "Support", { project, tags });
    app.addDeployment("Live", { agentName: "support-agent", agentVersion: "1", tags });
  };
}

/** The tags in Azure. */
function tagsOf(id: string): unknown {
  return (bench.azure.admin.stored(id) as { tags?: unknown } | undefined)?.tags;
}

const ALL = Object.keys(mapTokens(new TerraformVariable(newStack(), "tags", {})));

test.each(ALL)("tags reach Azure as they are: %s", async (form) => {
  const tags = { team: "support", cost: "47%{11}${x}" };
  await bench.publish(taggedStack(form, tags));
  expect(tagsOf(APPLICATION)).toEqual(tags);
  expect(tagsOf(LIVE)).toEqual(tags);
});

test("a tag that is gone from the map is gone from Azure, whatever form the map has", async () => {
  await bench.publish(taggedStack("Fn.merge", { team: "support", cost: "1" }));
  await bench.publish(taggedStack("Token.asStringMap", { team: "support" }));
  expect(tagsOf(APPLICATION)).toEqual({ team: "support" });
  expect(tagsOf(LIVE)).toEqual({ team: "support" });
});
