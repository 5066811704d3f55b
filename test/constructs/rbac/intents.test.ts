import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Token } from "cdktf";
import { STORAGE_ACCOUNT, STORAGE_QUEUE } from "../../../lib/azure/downstream-types";
import { ROLE_DEFINITIONS } from "../../../lib/azure/role-definitions";
import { AgentAccess } from "../../../lib/constructs/rbac/agent-access";
import { checkTarget, INTENTS } from "../../../lib/constructs/rbac/intents";
import { STORAGE_ID, SUBSCRIPTION_ID } from "../../support/foundry";
import { ROOT } from "../../support/root";

const TYPES = [STORAGE_QUEUE, STORAGE_ACCOUNT];

test.each([
  STORAGE_ID,
  STORAGE_ID.toLowerCase(),
  `${STORAGE_ID}/queueServices/default/queues/orders`,
  Token.asString({ resolve: () => "later" }),
])("takes %s", (id) => expect(checkTarget("target", id, TYPES)).toEqual([]));

test.each([
  SUBSCRIPTION_ID,
  `${SUBSCRIPTION_ID}/resourceGroups/rg`,
  `${STORAGE_ID}/blobServices/default/containers/manuals`,
  "https://manuals.queue.core.windows.net/orders",
  undefined as unknown as string,
])("fails with %s", (id) => {
  expect(checkTarget("target", id, TYPES)).toEqual([
    expect.stringMatching(`^target .*the id of a ${STORAGE_QUEUE} or ${STORAGE_ACCOUNT}`),
  ]);
});

test("fails with another form of an id", () => {
  expect(checkTarget("target", `${STORAGE_ID}/`, TYPES)).toEqual([
    expect.stringContaining(
      `target must not end with a slash: write ${JSON.stringify(STORAGE_ID)}`,
    ),
  ]);
});

test("fails with what Terraform would read as a template", () => {
  const id = STORAGE_ID.replace("manuals", "${var.name}");
  expect(checkTarget("target", id, TYPES)).toEqual([
    expect.stringContaining('target must not contain "$", which no ARM id has'),
  ]);
});

test("each intent has a role of its own", () => {
  const roles = Object.values(INTENTS).map(({ role }) => role.roleDefinitionGuid);
  expect(new Set(roles).size).toBe(roles.length);
});

describe("the table in the README", () => {
  const readme = readFileSync(join(ROOT, "README.md"), "utf8");
  const section = readme.split("\n## Roles and identity\n")[1]?.split("\n## ")[0] ?? "";
  const rows = new Map(
    [...section.matchAll(/^\| `(\w+)` +\| ([\w ]+)/gm)].map(([, intent, role]) => [intent, role]),
  );
  const letters = (name: string) => name.replace(/[_ ]/g, "").toLowerCase();

  test("has a row for every intent", () => {
    const others = ["readCosmosData", "writeCosmosData", "invokeAgent"];
    expect([...rows.keys()]).toEqual([...Object.keys(INTENTS), ...others]);
    expect(Object.getOwnPropertyNames(AgentAccess.prototype)).toEqual(
      expect.arrayContaining([...rows.keys()]),
    );
  });

  test.each(Object.entries(INTENTS))("names the role of %s", (intent, { role }) => {
    const isIt = ([, guid]: [string, string]) => guid === role.roleDefinitionGuid;
    const [name = ""] = Object.entries(ROLE_DEFINITIONS).find(isIt) ?? [];
    expect(letters(rows.get(intent) ?? "")).toBe(letters(name));
  });
});
