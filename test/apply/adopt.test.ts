import { readFileSync } from "node:fs";
import { join } from "node:path";
import { execute } from "../support/executed-block";
import { givenTo } from "../support/fragment";
import { markdownBlocks } from "../support/markdown-block";
import { Portal } from "../support/portal";
import { ROOT } from "../support/root";
import { Workbench, type Build } from "../support/workbench";

const GROUP = "/subscriptions/00000000-0000-0000-0000-0000000000aa/resourceGroups/support";
const STORAGE = `${GROUP}/providers/Microsoft.Storage/storageAccounts/manuals`;
const PROJECT = `${GROUP}/providers/Microsoft.CognitiveServices/accounts/contoso/projects/support`;
const APPLICATION = `${PROJECT}/applications/support-portal`;
const DEPLOYMENT = `${APPLICATION}/agentDeployments/support-portal-1`;
const ASSIGNMENTS = "providers/Microsoft.Authorization/roleAssignments";
const TEAM = `${APPLICATION}/${ASSIGNMENTS}/6d0c0a5e-0000-4000-8000-000000000001`;
const MANUALS = `${STORAGE}/${ASSIGNMENTS}/6d0c0a5e-0000-4000-8000-000000000002`;

let bench: Workbench;
let portal: Portal;

beforeEach(async () => {
  bench = await Workbench.open({ behaviours: { identityMs: 0 } });
  portal = new Portal(bench.azure);
});
afterEach(() => bench.close());

/** The passage of the README, word for word. */
const passage: Build = (stack) => {
  const blocks = markdownBlocks("README.md", readFileSync(join(ROOT, "README.md"), "utf8"));
  const block = blocks.find(({ code }) => code.includes(".importFrom("));
  if (block === undefined) throw new Error("the README imports nothing");
  execute(block)?.call(stack, givenTo(stack));
};

/** What exists according to the passage. */
async function publishInPortal(): Promise<void> {
  const application = {
    displayName: "Support",
    agents: [{ agentName: "support-agent" }],
    authorizationPolicy: { authorizationScheme: "Channels" },
  };
  const { defaultInstanceIdentity } = await portal.put(APPLICATION, application);
  const { deploymentId } = await portal.put(DEPLOYMENT, {
    deploymentType: "Managed",
    protocols: [{ protocol: "Responses", version: "1.0" }],
    agents: [{ agentName: "support-agent", agentVersion: "1" }],
  });
  const rules = [{ ruleId: "default", deploymentId, trafficPercentage: 100 }];
  await portal.put(APPLICATION, {
    ...application,
    trafficRoutingPolicy: { protocol: "FixedRatio", rules },
  });

  const roles = `${GROUP.split("/resourceGroups")[0]}/providers/Microsoft.Authorization/roleDefinitions`;
  await portal.put(TEAM, {
    roleDefinitionId: `${roles}/53ca6127-db72-4b80-b1b0-d745d6d5456d`,
    principalId: "5f2d3c1e-0000-4000-8000-000000000001",
    principalType: "Group",
  });
  const { principalId } = defaultInstanceIdentity as { principalId: string };
  await portal.put(MANUALS, {
    roleDefinitionId: `${roles}/2a2b9908-6ea1-4ae2-8e65-a410df84e7d1`,
    principalId,
    principalType: "ServicePrincipal",
  });
}

/** What must not change: its identity, who answers, who may call, and how. */
async function lasting() {
  const application = await portal.get(APPLICATION);
  const { deploymentId } = await portal.get(DEPLOYMENT);
  const { defaultInstanceIdentity, authorizationPolicy, trafficRoutingPolicy } = application;
  return {
    defaultInstanceIdentity,
    authorizationPolicy,
    trafficRoutingPolicy,
    deploymentId,
    resources: bench.azure.admin.resources(),
  };
}

test("takes over an application from the portal in one apply, and changes nothing about it", async () => {
  await publishInPortal();
  const before = await lasting();
  expect(before.resources).toEqual([APPLICATION, DEPLOYMENT, TEAM, MANUALS]);

  expect(await bench.publish(passage)).toEqual([
    "PUT applications/support-portal",
    "PUT agentDeployments/support-portal-1",
    "PUT applications/support-portal",
  ]);
  expect(await lasting()).toEqual(before);
  expect(bench.azure.timeline.gaps()).toEqual([]);
});
