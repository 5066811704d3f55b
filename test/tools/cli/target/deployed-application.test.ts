import { AGENT_APPLICATION } from "../../../../lib/azure/resource-types";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { LocalBackend } from "cdktf";
import { CHILD_IDS, elementOf } from "../../../../lib/agreed/child-ids";
import { AgentApplication } from "../../../../lib/constructs";
import { readStacks } from "../../../../lib/tools/cli/stacks/synthesized-stacks";
import { findDeployed } from "../../../../lib/tools/cli/target/deployed-application";
import { publishedApplication, PROJECT_ID } from "../../../support/foundry";
import { synthesizeTo } from "../../../support/synthesized";
import { temporaryFolder } from "../../../support/temporary-folder";

const ID = `${PROJECT_ID}/applications/Support`;
const SALES = `${PROJECT_ID}/applications/Sales`;
const URL = "https://contoso.services.ai.azure.com/api/projects/support/applications/Support";

const folder = temporaryFolder();
const find = (app: string, more: { outputs?: string; state?: string } = {}) =>
  findDeployed({ app, out: join(folder(), "cdktf.out"), ...more });

/** The error about a name that nothing has: it lists those that there are. */
function known(more: { outputs?: string; state?: string } = {}): string {
  try {
    find("nothing", more);
  } catch (error) {
    return /available: (.*)$/.exec(String(error))?.[1] ?? String(error);
  }
  return "it was found";
}

/** Writes a file that somebody gives beside the stacks. */
function write(name: string, content: unknown): string {
  const file = join(folder(), name);
  writeFileSync(file, JSON.stringify(content));
  return file;
}

describe("outputs", () => {
  test("are those that say where an application is, by URL or by ARM id", () => {
    const outputs = write("outputs.json", {
      support: {
        endpoint: `${URL}/protocols/openai`,
        applicationId: ID,
        project: PROJECT_ID,
        deployment: `${ID}/agentDeployments/Live`,
        principal: "00000000-0000-4000-8000-000000000001",
        port: 443,
      },
    });
    expect(known({ outputs })).toBe("support/endpoint, support/applicationId, support/deployment");
    expect(find("applicationId", { outputs })).toEqual({
      name: "support/applicationId",
      where: ID,
      applicationId: undefined,
      path: undefined,
      stack: undefined,
    });
  });

  test("are found by their whole name although another stack has one of that short name", () => {
    const outputs = write("outputs.json", { one: { endpoint: URL }, two: { endpoint: URL } });
    expect(find("one/endpoint", { outputs }).name).toBe("one/endpoint");
    expect(() => find("endpoint", { outputs })).toThrow(
      "--app endpoint is ambiguous: it could be one/endpoint, two/endpoint",
    );
  });
});

describe("a state on this machine", () => {
  /** What a deploy leaves: a state beside the stack `platform`, with these attributes by the paths of its elements. */
  function deploy(attributesOf: { [path: string]: object }): void {
    const out = join(folder(), "cdktf.out");
    const path = join(folder(), "terraform.tfstate");
    synthesizeTo(out, (stack) => {
      publishedApplication(stack);
      AgentApplication.fromAgentApplicationId(stack, "Sales", SALES);
      new LocalBackend(stack, { path });
    });
    const [{ blocks } = { blocks: [] }] = readStacks(out);
    const resources = blocks.flatMap(({ path: of, address }) => {
      const attributes = attributesOf[of];
      const [name = "", type = "", data] = address.split(".").reverse();
      const mode = data === undefined ? "managed" : "data";
      return attributes === undefined ? [] : [{ mode, type, name, instances: [{ attributes }] }];
    });
    write("terraform.tfstate", { version: 4, resources, outputs: { endpoint: { value: URL } } });
  }

  const application = (id: string, output = {}) => ({
    type: "Microsoft.CognitiveServices/accounts/projects/applications@2026-05-15-preview",
    id,
    output: { value: output, type: "dynamic" },
  });
  test("has each application that is made or imported, once, by its construct", () => {
    deploy({
      [elementOf("platform/Support")]: application(ID, { identity: { baseUrl: URL } }),
      [elementOf("platform/Support", CHILD_IDS.current)]: application(ID),
      [elementOf("platform/Sales")]: application(SALES),
    });
    expect(find("platform/Support")).toMatchObject({
      where: URL,
      applicationId: ID,
      path: "platform/Support",
      stack: { id: "platform" },
    });
    expect(known()).toBe("platform/Support, platform/Sales, platform/endpoint");
  });

  test("has no application that was only looked up before it is made", () => {
    deploy({ [elementOf("platform/Support", CHILD_IDS.current)]: application(ID) });
    expect(known()).toBe("platform/endpoint");
  });
});

test("a state that was shown is that of the stack whose resources it holds", () => {
  const state = write("state.json", {
    format_version: "1.0",
    values: {
      root_module: {
        child_modules: [{ resources: [{ address: "module.a.azapi_resource.b", type: "t" }] }],
      },
      outputs: { endpoint: { value: URL } },
    },
  });
  expect(find("endpoint", { state })).toMatchObject({ name: "endpoint", where: URL });
});

test("of a state without its program, lists what it creates and imports, and no reads of the former", () => {
  const block = (address: string, id: string) => ({
    address,
    type: "azapi_resource",
    values: { type: `${AGENT_APPLICATION}@2026-01-01`, id },
  });
  const state = write("alone.json", {
    format_version: "1.0",
    values: {
      root_module: {
        resources: [
          block("azapi_resource.Support_1", ID),
          block("data.azapi_resource.Support_Current_2", ID.toUpperCase()),
          block("data.azapi_resource.Old_3", `${ID}-old`),
        ],
      },
      outputs: { endpoint: { value: URL } },
    },
  });
  expect(known({ state })).toBe("azapi_resource.Support_1, data.azapi_resource.Old_3, endpoint");
});

test.each(["", " "])("an empty name is told as such: %j", (app) => {
  expect(() => find(app)).toThrow("--app is empty: pass the ARM id or the URL");
});
