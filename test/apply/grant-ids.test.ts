import { randomUUID } from "node:crypto";
import { TerraformLocal } from "cdktf";
import {
  AgentApplication,
  FoundryProject,
  RbacPrincipal,
  Role,
  RoleAssignment,
  type GrantOptions,
} from "../../lib/constructs";
import { AzapiProvider } from "../../lib/constructs/azapi";
import { flat } from "../support/documented-text";
import { Portal } from "../support/portal";
import { AZURE, CALLERS, PROJECT, STORAGE, SUBSCRIPTION } from "../support/support-stack";
import { Workbench, type Build } from "../support/workbench";

const { First, Second, Third } = CALLERS;
const GRANT = "roleAssignment on applications/Support";
const EXISTS = "Resource already exists";

let bench: Workbench;
beforeEach(async () => {
  bench = await Workbench.open(AZURE);
});
afterEach(() => bench.close());

/** A grant: who gets it, and how. */
type Grant = GrantOptions & { readonly to: string };

/** A published agent with these grants, by id. */
function callers(grants: { [id: string]: Grant }): Build {
  return (stack) => {
    new AzapiProvider(stack, "azapi");
    const project = FoundryProject.fromProjectId(stack, "Project", PROJECT);
    const app = new AgentApplication(stack, "Support", { project });
    app.addDeployment("Live", { agentName: "support-agent", agentVersion: "1" });
    for (const [id, { to, ...options }] of Object.entries(grants)) {
      app.grants.invoke(id, RbacPrincipal.user(to), options);
    }
  };
}

/** The principals that have a role on the application. */
async function holders(): Promise<string[]> {
  const grants = bench.azure.admin
    .resources()
    .filter((id) => /applications\/Support\/.*roleAssignments/.test(id));
  const portal = new Portal(bench.azure);
  const stored = await Promise.all(grants.map((id) => portal.get(id)));
  return stored.map(({ principalId }) => String(principalId)).sort();
}

/** What Terraform says when it fails. */
async function failureOf(build: Build): Promise<string> {
  return bench.attempt(build).then(
    () => "it did not fail",
    (error: Error) => flat(error.message),
  );
}

test("another id alone: the deploy stops with the role gone, and the next one gives it again", async () => {
  await bench.publish(callers({ Team: { to: First } }));
  const renamed = callers({ SupportTeam: { to: First } });
  expect(await failureOf(renamed)).toContain(EXISTS);
  expect(await holders()).toEqual([]);
  expect(await bench.publish(renamed)).toEqual([`PUT ${GRANT}`]);
});

test("numbered ids: without the first of three, two deploys fail; with ids of their own, none does", async () => {
  const [a, b, c] = [{ to: First }, { to: Second }, { to: Third }];
  await bench.publish(callers({ Caller0: a, Caller1: b, Caller2: c }));
  const without = callers({ Caller0: b, Caller1: c });
  expect(await failureOf(without)).toContain(EXISTS);
  expect(await failureOf(without)).toContain(EXISTS);
  await bench.publish(without);

  const own = {
    Bob: { ...b, formerId: "Caller0" },
    Carol: { ...c, formerId: "Caller1" },
  };
  expect(await bench.publish(callers(own))).toEqual([]);
  expect(await bench.publish(callers({ Carol: own.Carol }))).toEqual([`DELETE ${GRANT}`]);
});

test("two principals that swap their ids: every deploy stops, and nobody loses a role", async () => {
  await bench.publish(callers({ A: { to: First }, B: { to: Second } }));
  const swapped = callers({ A: { to: Second }, B: { to: First } });
  expect(await failureOf(swapped)).toContain(EXISTS);
  expect(await failureOf(swapped)).toContain(EXISTS);
  expect(await holders()).toEqual([First, Second]);

  const own = callers({
    Alice: { to: First, formerId: "A" },
    Bob: { to: Second, formerId: "B" },
  });
  expect(await bench.publish(own)).toEqual([]);
});

test("another principal under an id that a deployment waits for is there before the old one goes", async () => {
  await bench.publish(callers({ Team: { to: First } }));
  expect(await bench.publish(callers({ Team: { to: Second } }))).toEqual([
    `PUT ${GRANT}`,
    `DELETE ${GRANT}`,
  ]);
});

test("another name under such an id: every deploy stops, until the grant has been away for one", async () => {
  await bench.publish(callers({ Team: { to: First } }));
  const renamed = callers({ Team: { to: First, roleAssignmentName: randomUUID() } });
  expect(await failureOf(renamed)).toContain("RoleAssignmentExists");
  expect(await failureOf(renamed)).toContain("RoleAssignmentExists");
  expect(await holders()).toEqual([First]);
  await bench.publish(callers({}));
  expect(await bench.publish(renamed)).toEqual([`PUT ${GRANT}`]);
});

test("an assignment that no deployment waits for is deleted before its replacement is created", async () => {
  const alone = (to: string, options: GrantOptions = {}): Build => {
    return (stack) => {
      new AzapiProvider(stack, "azapi");
      const principal = RbacPrincipal.user(to);
      new RoleAssignment(stack, "Read", {
        role: Role.READER,
        scope: STORAGE,
        principal,
        ...options,
      });
    };
  };
  const grant = "roleAssignment on storageAccounts/manuals";
  const replaced = [`DELETE ${grant}`, `PUT ${grant}`];
  await bench.publish(alone(First));
  expect(await bench.publish(alone(Second))).toEqual(replaced);
  expect(await bench.publish(alone(Second, { roleAssignmentName: randomUUID() }))).toEqual(
    replaced,
  );
});

test("names of Cosmos DB that differ in letter case have GUIDs of their own, also as tokens", async () => {
  const account = `${SUBSCRIPTION}/resourceGroups/rg/providers/Microsoft.DocumentDB/databaseAccounts/orders`;
  const build: Build = (stack) => {
    new AzapiProvider(stack, "azapi");
    const project = FoundryProject.fromProjectId(stack, "Project", PROJECT);
    const agentNames = ["support-agent"];
    const app = new AgentApplication(stack, "Support", { project, agentNames });
    const { access } = app.identity;
    const later = (value: string) => new TerraformLocal(stack, value, value).asString;
    access.readCosmosData("Capital", account, { database: "Orders" });
    access.readCosmosData("Small", account, { database: later("orders") });
    access.readCosmosData("All", account, { database: later("ORDERS"), container: "Items" });
    access.readCosmosData("Few", account, { database: later("orDERS"), container: "items" });
  };
  await bench.publish(build);
  const ids = bench.azure.admin.resources().filter((id) => id.includes("sqlRoleAssignments"));
  expect(new Set(ids).size).toBe(4);
});
