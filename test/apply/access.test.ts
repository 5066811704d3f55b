import {
  AgentInvokerRole,
  RbacPrincipal,
  type AgentApplication,
  type ConditionalGrantOptions,
} from "../../lib/constructs";
import { AzapiProvider } from "../../lib/constructs/azapi";
import { parseResourceId } from "../../lib/azure/resource-ids";
import { accessStack, INTENTS, people, TARGETS, type Intent } from "../support/access-stack";
import { documentedText, flat } from "../support/documented-text";
import { Portal } from "../support/portal";
import { PROJECT, QUICK_TO_REVOKE, SUBSCRIPTION } from "../support/support-stack";
import { Workbench, type Build } from "../support/workbench";

const SUPPORT = `${PROJECT}/applications/Support`;
const GROUP = `${SUBSCRIPTION}/resourceGroups/rg`;
const ASSIGNMENTS = "providers/Microsoft.Authorization/roleAssignments";
const GUID = "6d0c0a5e-0000-4000-8000-000000000001";
const [FIRST = ""] = people(1);

let bench: Workbench;
let portal: Portal;

beforeEach(async () => {
  bench = await Workbench.open(QUICK_TO_REVOKE);
  portal = new Portal(bench.azure);
});
afterEach(() => bench.close());

/** An application, and what is granted to and by it. */
function support(grant: (app: AgentApplication) => void, name = "Support"): Build {
  return accessStack({ Support: name }, (apps) => apps.forEach(grant));
}

/** Two applications, and what is granted between them. */
function two(grant: (support: AgentApplication, sales: AgentApplication) => void): Build {
  return accessStack({ Support: "Support", Sales: "Sales" }, (apps) => {
    const [first, second] = [...apps.values()];
    if (first !== undefined && second !== undefined) grant(first, second);
  });
}

function reaching(...intents: Intent[]): Build {
  return support(({ identity }) => {
    for (const intent of intents) identity.access[intent](intent, TARGETS[intent]);
  });
}

/** What is granted in Azure at a scope, by the ids of the assignments. */
function grantsOn(scope: string): string[] {
  return bench.azure.admin
    .resources()
    .filter((id) => id.startsWith(`${scope}/`) && /\/(role|sqlRole)Assignments\//.test(id));
}

function isGrant(write: string): boolean {
  return /roleAssignment/i.test(write);
}

/** Whether every grant comes before every deployment. */
function grantsComeFirst(writes: string[]): boolean {
  const lastGrant = writes.findLastIndex((write) => write.startsWith("PUT") && isGrant(write));
  return lastGrant < writes.findIndex((write) => write.startsWith("PUT agentDeployments/"));
}

describe("what the agent may reach", () => {
  test("is granted before it answers, and each right is revoked alone", async () => {
    const writes = await bench.publish(reaching(...INTENTS));
    expect(writes.filter(isGrant)).toHaveLength(INTENTS.length);
    expect(grantsComeFirst(writes)).toBe(true);

    const left = [...INTENTS];
    for (const intent of INTENTS) {
      left.shift();
      const revoked = await bench.attempt(reaching(...left));
      expect(revoked).toEqual([
        expect.stringMatching(/^DELETE (roleAssignment|sqlRoleAssignments)/),
      ]);
      expect(grantsOn(TARGETS[intent])).toEqual([]);
      expect(left.flatMap((other) => grantsOn(TARGETS[other]))).toHaveLength(left.length);
    }
  });

  test("under a condition that is changed, and gone when it is removed", async () => {
    const reading = (options: ConditionalGrantOptions) =>
      support(({ identity }) => {
        identity.access.readBlobs("Manuals", TARGETS.readBlobs, options);
      });
    const read = () => portal.get(String(grantsOn(TARGETS.readBlobs)));

    await bench.publish(reading({ condition: "(@Resource[x] StringEquals '${a}')" }));
    expect(await read()).toMatchObject({
      condition: "(@Resource[x] StringEquals '${a}')",
      conditionVersion: "2.0",
    });
    const [id] = grantsOn(TARGETS.readBlobs);
    const update = ["PUT roleAssignment on containers/manuals"];
    expect(await bench.publish(reading({ condition: "(true)", description: "why" }))).toEqual(
      update,
    );
    expect(await read()).toMatchObject({ condition: "(true)", description: "why" });
    expect(await bench.publish(reading({ description: "why" }))).toEqual(update);
    expect(await read()).toMatchObject({ condition: null, description: "why" });
    expect(await bench.publish(reading({}))).toEqual(update);
    expect(await read()).toMatchObject({ condition: null, description: null });
    expect(grantsOn(TARGETS.readBlobs)).toEqual([id]);
  });
});

describe("callers", () => {
  test("get the role on the project too, and lose it alone", async () => {
    const called = (alsoOnProject: boolean) =>
      support(({ grants }) => {
        grants.invoke("First", RbacPrincipal.user(FIRST), { alsoOnProject });
      });
    await bench.publish(called(true));
    expect(await bench.publish(called(false))).toEqual([
      "DELETE roleAssignment on projects/support",
    ]);
    expect(grantsOn(SUPPORT)).toHaveLength(1);
  });

  test("are 30, and ten rights of the agent beside them, on one application", async () => {
    const ten = INTENTS.slice(0, 10);
    const crowded = (callers: string[]) =>
      support(({ grants, identity }) => {
        callers.forEach((id, index) => grants.invoke(`Caller${index}`, RbacPrincipal.user(id)));
        for (const intent of ten) identity.access[intent](intent, TARGETS[intent]);
      });
    const writes = await bench.publish(crowded(people(30)));
    expect(writes.filter(isGrant)).toHaveLength(40);
    expect(grantsComeFirst(writes)).toBe(true);
    expect(await bench.publish(crowded(people(29)))).toEqual([
      "DELETE roleAssignment on applications/Support",
    ]);
  });
});

describe("a role of one's own", () => {
  const invoked =
    (roleName: string): Build =>
    (stack) =>
      support(({ grants }) => {
        const invoker = new AgentInvokerRole(stack, "Invoker", {
          assignableScope: GROUP,
          roleName,
        });
        grants.role("First", invoker.role, RbacPrincipal.user(FIRST));
      })(stack);
  const told = (writes: string[]) =>
    writes
      .filter((write) => /role/i.test(write))
      .map((write) => write.replace(/[0-9a-f-]{36}/, "…"));

  test("is created before its grants and removed after them, even when it is renamed", async () => {
    expect(told(await bench.publish(invoked("One")))).toEqual([
      "PUT roleDefinitions/…",
      "PUT roleAssignment on applications/Support",
    ]);
    expect(told(await bench.publish(invoked("Two")))).toEqual([
      "PUT roleDefinitions/…",
      "PUT roleAssignment on applications/Support",
      "DELETE roleAssignment on applications/Support",
      "DELETE roleDefinitions/…",
    ]);
    await bench.destroy(invoked("Two"));
    expect(bench.azure.admin.resources()).toEqual([]);
  });

  test("RoleDefinitionWithSameNameExists: its name is taken", async () => {
    const colleague = await bench.colleague();
    await bench.publish(invoked("One"));
    const theirs: Build = (stack) => {
      new AzapiProvider(stack, "azapi");
      new AgentInvokerRole(stack, "Invoker", { assignableScope: SUBSCRIPTION, roleName: "One" });
    };
    const refusal = await colleague.attempt(theirs).catch(String);
    expect(flat(String(refusal))).toMatch(documentedText("RoleDefinitionWithSameNameExists"));
  });

  test("RoleDefinitionHasAssignments: it stays while somebody else gives it", async () => {
    await bench.publish(invoked("One"));
    const [given = ""] = grantsOn(SUPPORT);
    const { roleDefinitionId } = await portal.get(given);
    const properties = { roleDefinitionId, principalId: FIRST, principalType: "User" };
    await portal.put(`${PROJECT}/${ASSIGNMENTS}/${GUID}`, properties);
    const refusal = await bench.destroy(invoked("One")).catch(String);
    expect(flat(String(refusal))).toMatch(documentedText("RoleDefinitionHasAssignments"));
  });
});

describe("two agents that call each other", () => {
  const mutual = two((support, sales) => {
    support.identity.access.invokeAgent("Support", sales);
    sales.identity.access.invokeAgent("Sales", support);
  });

  test("may, before either answers", async () => {
    const writes = await bench.publish(mutual);
    expect(writes.filter(isGrant).sort()).toEqual([
      "PUT roleAssignment on applications/Sales",
      "PUT roleAssignment on applications/Support",
    ]);
    expect(grantsComeFirst(writes)).toBe(true);
    await bench.destroy(mutual);
    expect(bench.azure.admin.resources()).toEqual([]);
  });

  test("may again when one of them was deleted by hand", async () => {
    await bench.publish(mutual);
    bench.azure.admin.remove(SUPPORT);
    await bench.publish(mutual);
    const { defaultInstanceIdentity } = await portal.get(SUPPORT);
    const [granted = ""] = grantsOn(`${PROJECT}/applications/Sales`);
    expect(await portal.get(granted)).toMatchObject({
      principalId: (defaultInstanceIdentity as { principalId: string }).principalId,
    });
  });
});

test("a renamed application gets its grants before the old ones go", async () => {
  const granted = (name: string) =>
    support(({ grants, identity }) => {
      grants.invoke("First", RbacPrincipal.user(FIRST));
      identity.access.readBlobs("Manuals", TARGETS.readBlobs);
    }, name);
  await bench.publish(granted("Support"));
  const writes = await bench.publish(granted("Helpdesk"));
  const lastMade = writes.findLastIndex((write) => write.startsWith("PUT") && isGrant(write));
  const firstGone = writes.findIndex((write) => write.startsWith("DELETE"));
  expect(writes.filter(isGrant)).toHaveLength(4);
  expect(lastMade).toBeLessThan(firstGone);
  expect(grantsOn(TARGETS.readBlobs)).toHaveLength(1);
});

test("RoleAssignmentExists: a grant of the portal is adopted by its GUID, with its condition", async () => {
  const granted = (adopted: boolean) =>
    support(({ grants }) => {
      const given = adopted ? { roleAssignmentName: GUID } : {};
      const { resource } = grants.invoke("First", RbacPrincipal.user(FIRST), given);
      if (adopted) resource.importFrom(`${SUPPORT}/${ASSIGNMENTS}/${GUID}?api-version=2022-04-01`);
    });
  await bench.publish(support(() => undefined));
  const properties = {
    roleDefinitionId: `${SUBSCRIPTION}/providers/Microsoft.Authorization/roleDefinitions/53ca6127-db72-4b80-b1b0-d745d6d5456d`,
    principalId: FIRST,
    principalType: "User",
    condition: "(true)",
    conditionVersion: "2.0",
  };
  await portal.put(`${SUPPORT}/${ASSIGNMENTS}/${GUID}`, properties);

  const refusal = await bench.attempt(granted(false)).catch(String);
  expect(flat(String(refusal))).toMatch(documentedText("RoleAssignmentExists"));
  expect((await bench.publish(granted(true))).filter(isGrant)).toEqual([]);
  expect(await portal.get(`${SUPPORT}/${ASSIGNMENTS}/${GUID}`)).toMatchObject(properties);
  expect(parseResourceId(String(grantsOn(SUPPORT)))?.name).toBe(GUID);
});
