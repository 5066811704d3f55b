import { Fn, TerraformIterator, TerraformLocal, TerraformVariable, Token } from "cdktf";
import { AgentApplication, FoundryProject } from "../../lib/constructs";
import { AzapiProvider, Resource } from "../../lib/constructs/azapi";
import { TerraformData } from "../../lib/constructs/core/terraform-data";
import { AZURE, PROJECT } from "../support/support-stack";
import { Workbench } from "../support/workbench";

const TYPE = "Microsoft.CognitiveServices/accounts/projects/applications@2026-05-15-preview";

/** The service accepts one write below an account at a time. */
const LOCKED = { type: TYPE, parentId: PROJECT, locks: ["contoso"] };

let bench: Workbench;
beforeEach(async () => {
  bench = await Workbench.open(AZURE);
});
afterEach(() => bench.close());

const stored = (name: string) => bench.azure.admin.stored(`${PROJECT}/applications/${name}`);

test("an element with forEach takes the values of its iterator", async () => {
  await bench.publish((stack) => {
    new AzapiProvider(stack, "azapi");
    const teams = TerraformIterator.fromMap({ first: { label: "A" }, second: { label: "B" } });
    new Resource(stack, "Apps", {
      ...LOCKED,
      name: teams.key,
      body: {
        properties: {
          agents: [{ agentName: "support-agent" }],
          displayName: teams.getString("label"),
          tags: { [teams.key]: teams.getString("label") },
        },
      },
      forEach: teams,
    });
  });
  expect(stored("first")).toMatchObject({ displayName: "A", tags: { first: "A" } });
  expect(stored("second")).toMatchObject({ displayName: "B", tags: { second: "B" } });
});

test("a body is a token as a whole, or has lists and maps that are", async () => {
  await bench.publish((stack) => {
    new AzapiProvider(stack, "azapi");
    const names = new TerraformVariable(stack, "names", {
      type: "list(string)",
      default: ["support-agent"],
    });
    const listed = TerraformIterator.fromList(names.listValue);
    const agents = Token.asAny(listed.forExpressionForList("{ agentName = val }"));
    const tags = Fn.merge([{ team: "a" }, { cost: "1" }]) as unknown;
    new Resource(stack, "Parts", {
      ...LOCKED,
      name: "parts",
      body: { properties: { agents, tags } },
    });
    const whole = { properties: { agents: [{ agentName: "support-agent" }], tags: { team: "b" } } };
    const body = new TerraformLocal(stack, "whole", whole).asAnyMap;
    new Resource(stack, "Whole", { ...LOCKED, name: "whole", body });
  });
  expect(stored("parts")).toMatchObject({
    agents: ["support-agent"],
    tags: { team: "a", cost: "1" },
  });
  expect(stored("whole")).toMatchObject({ tags: { team: "b" } });
});

test("tags that no plan knows reach Azure", async () => {
  await bench.publish((stack) => {
    new AzapiProvider(stack, "azapi");
    const project = FoundryProject.fromProjectId(stack, "Project", PROJECT);
    const made = new TerraformData(stack, "Made", {});
    made.addOverride("input", { team: "support" });
    const tags = Token.asStringMap(made.interpolationForAttribute("output"));
    const app = new AgentApplication(stack, "Support", { project, tags });
    app.addDeployment("Live", { agentName: "support-agent", agentVersion: "1", tags });
  });
  const live = `${PROJECT}/applications/Support/agentDeployments/Live`;
  expect(stored("Support")).toMatchObject({ tags: { team: "support" } });
  expect(bench.azure.admin.stored(live)).toMatchObject({ tags: { team: "support" } });
});
