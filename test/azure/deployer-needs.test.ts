import { deployerNeeds, type DeployerTask } from "../../lib/azure/deployer-needs";
import { ROLE_DEFINITIONS } from "../../lib/azure/role-definitions";

const PROJECT = "/subscriptions/s/resourceGroups/rg/providers/Microsoft.X/accounts/a/projects/p";
const STORAGE = "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/m";
const {
  FOUNDRY_USER,
  STORAGE_BLOB_DATA_READER,
  FOUNDRY_PROJECT_MANAGER: MANAGER,
  READER,
  ROLE_BASED_ACCESS_CONTROL_ADMINISTRATOR: ASSIGNER,
} = ROLE_DEFINITIONS;
const PUBLISH: DeployerTask = { kind: "publish", scope: PROJECT };

function needs(...tasks: DeployerTask[]): [string, string][] {
  return deployerNeeds(tasks).map(({ role, scope }) => [role, scope]);
}

test.each<[string, DeployerTask[], [string, string][]]>([
  ["publishes", [PUBLISH], [[MANAGER, PROJECT]]],
  ["reads elsewhere", [{ kind: "read", scope: PROJECT }], [[READER, PROJECT]]],
  [
    "reads what is in its project",
    [{ kind: "read", scope: `${PROJECT}/applications/x` }, PUBLISH],
    [[MANAGER, PROJECT]],
  ],
  [
    "hands out Foundry User in its project, in any letter case",
    [
      PUBLISH,
      {
        kind: "assign",
        scope: `${PROJECT.toUpperCase()}/applications/x`,
        role: FOUNDRY_USER.toUpperCase(),
      },
    ],
    [[MANAGER, PROJECT]],
  ],
  [
    "hands out another role on an application that is still to be made",
    [
      PUBLISH,
      { kind: "assign", scope: `${PROJECT}/applications/x`, role: STORAGE_BLOB_DATA_READER },
    ],
    [
      [MANAGER, PROJECT],
      [ASSIGNER, PROJECT],
    ],
  ],
  [
    "hands out Foundry User where it publishes nothing",
    [{ kind: "assign", scope: PROJECT, role: FOUNDRY_USER }],
    [[ASSIGNER, PROJECT]],
  ],
  [
    "hands out roles elsewhere",
    [PUBLISH, { kind: "assign", scope: STORAGE, role: STORAGE_BLOB_DATA_READER }],
    [
      [MANAGER, PROJECT],
      [ASSIGNER, STORAGE],
    ],
  ],
  [
    "gives data of Cosmos DB",
    [{ kind: "assignInCosmos", scope: STORAGE }],
    [[ROLE_DEFINITIONS.DOCUMENTDB_ACCOUNT_CONTRIBUTOR, STORAGE]],
  ],
  [
    "defines roles",
    [{ kind: "define", scope: "/subscriptions/s" }],
    [[ROLE_DEFINITIONS.USER_ACCESS_ADMINISTRATOR, "/subscriptions/s"]],
  ],
])("whoever %s", (_, tasks, expected) => {
  expect(needs(...tasks)).toEqual(expected);
});

test("lists what each role is needed for", () => {
  const tasks: DeployerTask[] = [
    PUBLISH,
    { kind: "assign", scope: STORAGE, role: STORAGE_BLOB_DATA_READER },
    { kind: "read", scope: `${PROJECT}/applications/x` },
  ];
  expect(deployerNeeds(tasks).map(({ tasks: of }) => of)).toEqual([
    [tasks[0], tasks[2]],
    [tasks[1]],
  ]);
});
