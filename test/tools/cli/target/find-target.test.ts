import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Cloud } from "../../../../lib/tools/client/cloud";
import { readStacks } from "../../../../lib/tools/cli/stacks/synthesized-stacks";
import { findTarget } from "../../../../lib/tools/cli/target/find-target";
import { publishedApplication, PROJECT_ID } from "../../../support/foundry";
import { synthesizeTo } from "../../../support/synthesized";

const BASE = "https://other.services.ai.azure.com/api/projects/support/applications/Support";
const ID = `${PROJECT_ID}/applications/Support`;

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "target-"));
});
afterEach(() => rmSync(directory, { recursive: true }));

function find(app: string, more: { outputs?: string; state?: string; armUrl?: string } = {}) {
  return findTarget({ app, out: join(directory, "cdktf.out"), ...more }, { environment: {} });
}

function write(name: string, content: unknown): string {
  const file = join(directory, name);
  writeFileSync(file, JSON.stringify(content));
  return file;
}

test("a URL says where it is, and in which cloud", () => {
  expect(find(`${BASE}/protocols/openai`)).toMatchObject({
    address: { baseUrl: BASE },
    applicationId: undefined,
    cloud: Cloud.PUBLIC,
  });
  expect(find(BASE.replace(".com", ".us")).cloud).toEqual(Cloud.US_GOVERNMENT);
  const local = find("https://127.0.0.1:7443/api/projects/p/applications/a");
  expect(local.cloud).toEqual(Cloud.of({ armUrl: "https://127.0.0.1:7443" }));
});

test("an ARM id says it too", () => {
  expect(find(ID)).toMatchObject({
    address: { applicationName: "Support" },
    applicationId: ID,
    cloud: Cloud.PUBLIC,
  });
  const { address, cloud } = find(ID, { armUrl: "https://127.0.0.1:7443" });
  expect(address.baseUrl).toBe("https://127.0.0.1:7443/api/projects/support/applications/Support");
  expect(cloud.armScope).toBe("https://management.azure.com/.default");
});

describe("in what cdktf deploy --outputs-file wrote", () => {
  test("an output is found by its name, with or without that of its stack", () => {
    const outputs = write("outputs.json", { support: { endpoint: `${BASE}/protocols/openai` } });
    expect(find("endpoint", { outputs }).address.baseUrl).toBe(BASE);
    expect(find("support/endpoint", { outputs }).address.baseUrl).toBe(BASE);
  });

  test("one that two stacks have has to be told apart", () => {
    const outputs = write("outputs.json", { one: { endpoint: BASE }, two: { endpoint: BASE } });
    expect(() => find("endpoint", { outputs })).toThrow(
      "--app endpoint is ambiguous: it could be one/endpoint, two/endpoint",
    );
    expect(find("two/endpoint", { outputs }).address.baseUrl).toBe(BASE);
  });

  test("what is no application is not offered", () => {
    const outputs = write("outputs.json", { support: { endpoint: BASE, principal: "p", n: 1 } });
    expect(() => find("principal", { outputs })).toThrow(
      `no application or output is called principal in ${outputs}; available: support/endpoint`,
    );
  });

  test("a file of another form is refused", () => {
    const outputs = write("outputs.json", { support: "endpoint" });
    expect(() => find("endpoint", { outputs })).toThrow("cannot be used");
  });
});

describe("in what was deployed", () => {
  /** A synthesized stack `platform`, and the attributes of its application once deployed. */
  function deployed() {
    const out = join(directory, "cdktf.out");
    synthesizeTo(out, (stack) => publishedApplication(stack));
    const [stack] = readStacks(out);
    const block = stack?.blocks.find(({ path }) => path === "platform/Support/Resource");
    const { address, values } = block ?? { address: "", values: { type: "" } };
    return { address, values: { ...values, id: ID, output: { identity: { baseUrl: BASE } } } };
  }

  test("a construct is found by its path in a state", () => {
    const { address, values } = deployed();
    const resource = { address, type: "azapi_resource", values };
    const state = write("state.json", {
      format_version: "1.0",
      values: { root_module: { resources: [resource] }, outputs: { endpoint: { value: BASE } } },
    });
    expect(find("platform/Support", { state })).toMatchObject({
      address: { baseUrl: BASE },
      applicationId: ID,
      path: "platform/Support",
      stack: { id: "platform" },
    });
    expect(find("endpoint", { state }).address.baseUrl).toBe(BASE);
    rmSync(join(directory, "cdktf.out"), { recursive: true });
    expect(find(address, { state }).applicationId).toBe(ID);
  });

  test("without any state on this machine it is said what else can be given", () => {
    deployed();
    expect(() => find("platform/Support")).toThrow("pass the output of terraform show -json");
  });

  test("without a synthesized stack too", () => {
    expect(() => find("platform/Support")).toThrow("holds no synthesized stacks");
  });
});
