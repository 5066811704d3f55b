import { TerraformLocal, Token } from "cdktf";
import { AGENT_APPLICATION, FOUNDRY_PROJECT } from "../../../lib/azure/resource-types";
import {
  ACCOUNT_NAME,
  accountIdOf,
  APPLICATION_FORM,
  APPLICATION_NAME,
  checkFoundryId,
  nameAt,
  PROJECT_FORM,
  PROJECT_NAME,
  projectIdOf,
  readable,
} from "../../../lib/constructs/project/foundry-id";
import { ACCOUNT_ID, PROJECT_ID } from "../../support/foundry";
import { newStack, resolved } from "../../support/new-stack";

const APPLICATION_ID = `${PROJECT_ID}/applications/app`;

test("finds the account, the project and the names", () => {
  expect(accountIdOf(APPLICATION_ID)).toBe(ACCOUNT_ID);
  expect(projectIdOf(APPLICATION_ID)).toBe(PROJECT_ID);
  expect(
    [ACCOUNT_NAME, PROJECT_NAME, APPLICATION_NAME].map((at) => nameAt(APPLICATION_ID, at)),
  ).toEqual(["Contoso", "support", "app"]);
});

test("lets Terraform find them in a token, through a local", () => {
  const stack = newStack();
  const account = new TerraformLocal(stack, "account", ACCOUNT_ID).asString;
  const id = readable(stack, `${account}/projects/support`);
  expect(resolved(stack, accountIdOf(id))).toBe('${join("/", slice(split("/", local.Id), 0, 9))}');
  expect(resolved(stack, projectIdOf(id))).toBe('${join("/", slice(split("/", local.Id), 0, 11))}');
  expect(resolved(stack, nameAt(id, PROJECT_NAME))).toBe('${element(split("/", local.Id), 10)}');
});

test("needs no local for an id that is known", () => {
  const stack = newStack();
  expect(readable(stack, PROJECT_ID)).toBe(PROJECT_ID);
  expect(stack.node.children).toEqual([]);
});

const isProject = (id: string) => checkFoundryId("projectId", id, FOUNDRY_PROJECT, PROJECT_FORM);

test.each([PROJECT_ID, PROJECT_ID.toLowerCase(), Token.asString({ resolve: () => "later" })])(
  "accepts %s",
  (id) => expect(isProject(id)).toEqual([]),
);

test("accepts an application's id where one is expected", () => {
  expect(checkFoundryId("id", APPLICATION_ID, AGENT_APPLICATION, APPLICATION_FORM)).toEqual([]);
});

test.each([
  "",
  "support",
  ACCOUNT_ID,
  APPLICATION_ID,
  `https://management.azure.com${PROJECT_ID}`,
  PROJECT_ID.replace("resourceGroups/rg/", ""),
])("refuses %j, and names the form of a project's id", (id) => {
  expect(isProject(id)).toEqual([
    `projectId must have the form ${PROJECT_FORM}, got ${JSON.stringify(id)}`,
  ]);
});

test.each([
  ["account", PROJECT_ID.replace("Contoso", "-x"), "-x"],
  ["account", PROJECT_ID.replace("Contoso", "a".repeat(65)), "a".repeat(65)],
  ["project", PROJECT_ID.replace("support", "p"), "p"],
  [
    "project",
    `${PROJECT_ID}?api-version=2026-05-15-preview`,
    "support?api-version=2026-05-15-preview",
  ],
])("says which name breaks the rule: the %s in %s", (named, id, name) => {
  expect(isProject(id)).toEqual([
    `the ${named} in projectId must be named with 2 to 64 letters, digits, underscores, dots or hyphens, starting with a letter or digit, got "${name}"`,
  ]);
});

test.each(["${var.group}", "%{ if true }", "r%2Fg", "a?b", "a#b", "a\\b", "a\u0001b"])(
  "refuses a resource group that no Azure has: %j",
  (group) => {
    const id = PROJECT_ID.replace("/rg/", `/${group}/`);
    expect(isProject(id)).toEqual([
      expect.stringMatching(/^projectId must not contain ".+", which no ARM id has, got "/),
    ]);
  },
);

test.each(["東京", "(a)_-.b", "a b"])("accepts the resource group %s", (group) => {
  expect(isProject(PROJECT_ID.replace("/rg/", `/${group}/`))).toEqual([]);
});

test("refuses what is not a text", () => {
  expect(isProject(undefined as unknown as string)).toHaveLength(1);
});

test.each([
  [`${PROJECT_ID}/`, "not end with a slash"],
  [PROJECT_ID.slice(1), "start with a slash"],
  [PROJECT_ID.replace("/projects", "//projects"), "not have doubled slashes"],
  [` ${PROJECT_ID}`, "not have spaces around a name"],
  [`${PROJECT_ID} `, "not have spaces around a name"],
])("refuses another form of the same id: %j", (id, fault) => {
  expect(isProject(id)).toEqual([
    `projectId must ${fault}: write ${JSON.stringify(PROJECT_ID)}, got ${JSON.stringify(id)}`,
  ]);
});
