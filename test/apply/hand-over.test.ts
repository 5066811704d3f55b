import { TerraformOutput } from "cdktf";
import {
  AgentApplication,
  AgentDeployment,
  FoundryProject,
  RbacPrincipal,
} from "../../lib/constructs";
import { AzapiProvider } from "../../lib/constructs/azapi";
import { AZURE, CALLERS, PROJECT } from "../support/support-stack";
import { Workbench, type Build } from "../support/workbench";

const APPLICATION = `${PROJECT}/applications/Support`;

let platformTeam: Workbench;
let agentTeam: Workbench;

beforeEach(async () => {
  platformTeam = await Workbench.open(AZURE);
  agentTeam = await platformTeam.colleague();
});
afterEach(() => platformTeam.close());

/** The application, its callers, and which agents it is for. */
function platform(displayName = "Support"): Build {
  return (stack) => {
    new AzapiProvider(stack, "azapi");
    const project = FoundryProject.fromProjectId(stack, "Project", PROJECT);
    const agentNames = ["support-agent"];
    const app = new AgentApplication(stack, "Support", { project, agentNames, displayName });
    app.grants.invoke("First", RbacPrincipal.user(CALLERS.First));
    new TerraformOutput(stack, "applicationId", { value: app.agentApplicationId });
  };
}

/** The deployment. */
function agent(agentVersion: string): Build {
  return (stack) => {
    new AzapiProvider(stack, "azapi");
    const application = AgentApplication.fromAgentApplicationId(stack, "Support", APPLICATION);
    new AgentDeployment(stack, "Live", { application, agentName: "support-agent", agentVersion });
  };
}

test("the platform team owns the application, the agent team what answers", async () => {
  // The grant and the second write of the application wait for the first one, and not for each other.
  expect((await platformTeam.publish(platform())).sort()).toEqual([
    "PUT applications/Support",
    "PUT applications/Support",
    "PUT roleAssignment on applications/Support",
  ]);
  expect(await platformTeam.terraform.outputs()).toEqual({ applicationId: APPLICATION });

  expect(await agentTeam.publish(agent("1"))).toEqual(["PUT agentDeployments/Live"]);
  expect(await agentTeam.publish(agent("2"))).toEqual(["PUT agentDeployments/Live"]);
  expect(await platformTeam.publish(platform())).toEqual([]);
  expect(await platformTeam.publish(platform("Helpdesk"))).toEqual([
    "PUT applications/Support",
    "PUT applications/Support",
  ]);
  expect(await agentTeam.publish(agent("2"))).toEqual([]);

  const served = platformTeam.azure.timeline.entries(APPLICATION).map(({ serving }) => serving);
  expect(served).toMatchObject([
    undefined,
    { deployment: "Live", agentVersion: "1" },
    { deployment: "Live", agentVersion: "2" },
  ]);
  expect(platformTeam.azure.timeline.gaps()).toEqual([]);
});

test("they take it down in the opposite order", async () => {
  await platformTeam.publish(platform());
  await agentTeam.publish(agent("1"));
  expect(await agentTeam.destroy(agent("1"))).toEqual(["DELETE agentDeployments/Live"]);
  await platformTeam.destroy(platform());
  expect(platformTeam.azure.admin.resources()).toEqual([]);
});
