import { Fn, ref, TerraformCount, TerraformIterator, TerraformVariable, Token } from "cdktf";
import { AgentApplication, AgentInvokerRole, DeployerAccess } from "../../../lib/constructs";
import { DataResource } from "../../../lib/constructs/azapi/data-resource";
import { Resource } from "../../../lib/constructs/azapi/resource";
import { ResourceAction } from "../../../lib/constructs/azapi/resource-action";
import { FoundryProject } from "../../../lib/constructs/project/foundry-project";
import { RbacPrincipal } from "../../../lib/constructs/rbac/principal";
import { Role } from "../../../lib/constructs/rbac/role";
import { Template } from "../../../lib/constructs/testing";
import {
  ACCOUNT_ID,
  AGENT,
  anApplication,
  anotherStack,
  azureStack,
  SOMEBODY,
  STORAGE_ID,
} from "../../support/foundry";

const iterator = TerraformIterator.fromMap({ a: { name: "a", tags: { team: "b" } } });
const value = Token.asString(iterator.value);
const name = iterator.getString("name");
const index = Token.asString(TerraformCount.of(2).index);

type Build = (stack: ReturnType<typeof azureStack>) => void;

/** Faults of a stack, without the codes of others. */
function faults(build: Build): string[] {
  const stack = azureStack();
  build(stack);
  try {
    Template.fromStack(stack);
    return [];
  } catch (error) {
    return (error as Error).message
      .split("\n")
      .flatMap(
        (line) => /\[(.*)\] \[IteratorValue\] (.*)/.exec(line)?.slice(1, 3).join(": ") ?? [],
      );
  }
}

const TEXT =
  "comes from an iterator, but this construct has none: create one construct for each value, with a loop in TypeScript";

const principal = RbacPrincipal.user(SOMEBODY);

test.each<[string, string, Build]>([
  [
    "stack/Support",
    "displayName",
    (stack) => anApplication(stack, { ...NAMED, displayName: value }),
  ],
  [
    "stack/Support",
    "description",
    (stack) => anApplication(stack, { ...NAMED, description: `a ${name}` }),
  ],
  [
    "stack/Support",
    "tags",
    (stack) => anApplication(stack, { ...NAMED, tags: iterator.getStringMap("tags") }),
  ],
  [
    "stack/Support",
    "tags.team",
    (stack) => anApplication(stack, { ...NAMED, tags: { team: Fn.upper(name) } }),
  ],
  [
    "stack/Support",
    "a key of tags",
    (stack) => anApplication(stack, { ...NAMED, tags: { [name]: "x" } }),
  ],
  ["stack/Support", "agentNames.0", (stack) => anApplication(stack, { agentNames: [name] })],
  [
    "stack/Support",
    "agentApplicationName",
    (stack) => anApplication(stack, { ...NAMED, agentApplicationName: index }),
  ],
  [
    "stack/Support/Live",
    "agentVersion",
    (stack) => anApplication(stack).addDeployment("Live", { ...AGENT, agentVersion: name }),
  ],
  [
    "stack/Support/Grants/Caller",
    "principal.principalId",
    (stack) =>
      anApplication(stack, NAMED).grants.invoke("Caller", RbacPrincipal.user(iterator.key)),
  ],
  [
    "stack/Support/Grants/Caller",
    "principal.principalId",
    (stack) => {
      class Somebody {
        get principalId() {
          return iterator.key;
        }
        get principalType() {
          return "User";
        }
      }
      anApplication(stack, NAMED).grants.invoke("Caller", new Somebody());
    },
  ],
  [
    "stack/Support",
    "description",
    (stack) =>
      anApplication(stack, { ...NAMED, description: `the ${TerraformCount.of(2).index}.` }),
  ],
  [
    "stack/Support/Identity/Blobs",
    "scope",
    (stack) => anApplication(stack, NAMED).identity.access.readBlobs("Blobs", name),
  ],
  [
    "stack/Support/Identity/Data",
    "database",
    (stack) =>
      anApplication(stack, NAMED).identity.access.readCosmosData("Data", COSMOS_ID, {
        database: name,
      }),
  ],
  [
    "stack/Support/Identity/Role",
    "role.roleDefinitionGuid",
    (stack) =>
      anApplication(stack, NAMED).identity.assignRole("Role", {
        role: Role.fromRoleDefinitionId(name),
        scope: STORAGE_ID,
      }),
  ],
  ["stack/Project", "projectId", (stack) => FoundryProject.fromProjectId(stack, "Project", name)],
  [
    "stack/Import",
    "agentApplicationId",
    (stack) => AgentApplication.fromAgentApplicationId(stack, "Import", name),
  ],
  [
    "stack/Invoker",
    "assignableScope",
    (stack) =>
      new AgentInvokerRole(stack, "Invoker", { assignableScope: name, roleName: "Invoker" }),
  ],
  [
    "stack/Deployer",
    "deployer.principalId",
    (stack) => {
      const deployed = anotherStack(stack, "deployed");
      anApplication(deployed, NAMED);
      new DeployerAccess(stack, "Deployer", {
        stack: deployed,
        deployer: RbacPrincipal.user(name),
      });
    },
  ],
])("%s is told of %s", (path, prop, build) => {
  expect(faults(build)).toContain(`${path}: ${prop} ${TEXT}`);
});

test("a construct is told once, and not its elements", () => {
  expect(faults((stack) => anApplication(stack, { ...NAMED, displayName: value }))).toHaveLength(1);
});

test("other tokens pass, and so does a text that reads like an expression", () => {
  expect(
    faults((stack) => {
      const variable = new TerraformVariable(stack, "variable", { type: "list(string)" });
      const each = TerraformIterator.fromList(variable.listValue);
      anApplication(stack, {
        ...NAMED,
        displayName: "${each.value}",
        description: `${variable.stringValue} is not each.value`,
        tags: {
          joined: Fn.join(",", Token.asList(each.pluckProperty("name"))),
          format: Fn.format("%s: for each.value and count.index", [variable.value]),
          local: Token.asString(ref("local.each.value", stack)),
        },
      }).grants.invoke("Caller", principal);
    }),
  ).toEqual([]);
});

describe("an element by itself", () => {
  const forEach = TerraformIterator.fromList(["a", "b"]);
  const each = Token.asString(forEach.value);

  test("takes the values of its own forEach, and the index of its own count", () => {
    const stack = azureStack();
    const body = { properties: { tags: { [each]: each }, list: [each] } };
    const resource = new Resource(stack, "Each", { type: "T@1", name: each, body, forEach });
    const count = TerraformCount.of(2);
    const counted = Token.asString(count.index);
    new ResourceAction(stack, "Counted", { type: "T@1", resourceId: `/${counted}`, count });
    expect(Template.fromStack(stack).blockOf(resource)).toEqual({
      type: "T@1",
      for_each: '${toset(["a", "b"])}',
      name: "${each.value}",
      body: { properties: { tags: { "${each.value}": "${each.value}" }, list: ["${each.value}"] } },
    });
  });

  test.each<[string, Build]>([
    [
      "body.properties.tags.team",
      (stack) =>
        new Resource(stack, "It", { type: "T@1", body: { properties: { tags: { team: each } } } }),
    ],
    ["resourceId", (stack) => new DataResource(stack, "It", { type: "T@1", resourceId: each })],
    ["resourceId", (stack) => new ResourceAction(stack, "It", { type: "T@1", resourceId: each })],
  ])("is told of %s without forEach", (prop, build) => {
    expect(faults(build)).toEqual([
      `stack/It: ${prop} comes from an iterator, but forEach is not set: set forEach to the iterator`,
    ]);
  });

  test("passes with numbers that only Terraform knows", () => {
    const numbers = Token.asNumberList(new TerraformVariable(azureStack(), "numbers", {}).value);
    const build: Build = (stack) =>
      new Resource(stack, "It", {
        type: "T@1",
        body: { numbers, number: Token.asNumber(numbers) },
      });
    expect(faults(build)).toEqual([]);
    const iterated = Token.asNumberList(Token.asAny(forEach.value));
    expect(
      faults((stack) => new Resource(stack, "It", { type: "T@1", body: { iterated } })),
    ).toHaveLength(1);
  });

  test("is told of an index without count", () => {
    expect(
      faults((stack) => new Resource(stack, "It", { type: "T@1", name: index, forEach })),
    ).toEqual([
      "stack/It: name comes from an iterator, but count is not set: set count to the iterator",
    ]);
  });
});

const NAMED = { agentNames: ["a"] };
const COSMOS_ID = `${ACCOUNT_ID.replace(/Microsoft.*/, "")}Microsoft.DocumentDB/databaseAccounts/data`;
