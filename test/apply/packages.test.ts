import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { builtinModules } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asTerraform } from "../support/as-terraform";
import { FreshProject, pack, type PackedPackage } from "../support/fresh-project";
import { markdownBlocks } from "../support/markdown-block";
import { publishAgent } from "../support/published-agent";

const README = readFileSync(join(__dirname, "../../README.md"), "utf8");
const PEERS = ["cdktf@0.21.0", "constructs@10.4.2"];

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), "packages-"));
});
afterAll(() => {
  rmSync(directory, { recursive: true });
});

describe("cdktf-foundry-agents", () => {
  const EXAMPLE = markdownBlocks("README.md", README)[0]?.code ?? "";
  const project = new FreshProject();
  let packed: PackedPackage;
  beforeAll(async () => {
    packed = pack("cdktf-foundry-agents", directory);
    await project.install(packed.tarball, ...PEERS);
    project.write("main.ts", EXAMPLE);
  });
  afterAll(() => project.remove());

  test("holds one file of code for each entry, what they share, and declarations", () => {
    const { root, shared, types, docs } = grouped(packed);
    expect(docs).toEqual(["docs/messages.md"]);
    const texts = ["CHANGELOG.md", "LICENSE", "README.md", "package.json"];
    expect(root).toEqual([...texts, ...["azapi", "index", "testing"].flatMap(codeOf)].sort());
    expect(new Set(shared)).toEqual(new Set(["shared/chunk-#.js", "shared/chunk-#.js.map"]));
    expect(
      types.filter((file) => !/^types\/(agreed|azure|constructs)\/.+\.d\.ts$/.test(file)),
    ).toEqual([]);
  });

  test("brings nothing but its peers", () => {
    expect(project.installed).toEqual(["cdktf", "cdktf-foundry-agents", "constructs"]);
  });

  test.each(["commonjs", "node16"] as const)("compiles as %s", async (module) => {
    project.write("classes.ts", SAME_CLASSES);
    expect(await project.compile(module, "main.ts", "classes.ts")).toBe("");
  });

  test("synthesizes the README's first example", async () => {
    await project.compile("commonjs", "main.ts");
    await project.run(process.execPath, "main.js");
    const stack = join(project.directory, "cdktf.out/stacks/support/cdk.tf.json");
    const { resource } = JSON.parse(readFileSync(stack, "utf8")) as { resource: object };
    expect(Object.keys(resource)).toEqual(
      expect.arrayContaining(["azapi_resource", "azapi_resource_action"]),
    );
  });

  test("loads its own code and the peers", async () => {
    const loaded = await project.script(`
      require("cdktf-foundry-agents");
      const below = process.cwd() + "/node_modules/";
      console.log(Object.keys(require.cache).map((file) => file.slice(below.length)).join("\\n"));
    `);
    const files = loaded.trim().split("\n");
    const others = files.filter((file) => !/^(cdktf|constructs)\//.test(file));
    const names = others.map((file) => file.replace(/-\w{8}\./, "-#."));
    expect(new Set(names)).toEqual(
      new Set(["cdktf-foundry-agents/index.js", "cdktf-foundry-agents/shared/chunk-#.js"]),
    );
  });

  test("has each class once, for import and for require", async () => {
    project.write("same.mjs", SAME_OBJECTS);
    expect(await project.run(process.execPath, "same.mjs")).toBe("true\n");
  });
});

describe("foundry-agents", () => {
  const project = new FreshProject();
  let packed: PackedPackage;
  beforeAll(async () => {
    packed = pack("foundry-agents", directory);
    await project.install(packed.tarball);
  });
  afterAll(() => project.remove());

  test("holds its programs, its entries, what they share, declarations and the licenses of others", () => {
    const { root, shared, types, docs } = grouped(packed);
    expect(docs).toEqual(namedByHelp());
    const texts = [
      "CHANGELOG.md",
      "LICENSE",
      "README.md",
      "THIRD-PARTY-NOTICES.txt",
      "package.json",
    ];
    const programs = ["azapi-standin", "cli"].flatMap((file) => [`${file}.js`, `${file}.js.map`]);
    expect(root).toEqual([...texts, ...programs, ...["client", "local"].flatMap(codeOf)].sort());
    expect(shared.filter((file) => !/^shared\/[a-z-]+-#\.js(\.map)?$/.test(file))).toEqual([]);
    expect(types.filter((file) => !/^types\/(agreed|azure|tools)\/.+\.d\.ts$/.test(file))).toEqual(
      [],
    );
  });

  test("brings nothing of cdktf", () => {
    expect(project.installed).toEqual(expect.arrayContaining(["foundry-agents", "openai"]));
    expect(project.installed.filter((name) => /cdktf|constructs/.test(name))).toEqual([]);
  });

  test("depends on what its code loads, and on nothing else", () => {
    const folder = join(project.directory, "node_modules/foundry-agents");
    const { dependencies } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
      dependencies: object;
    };
    expect(loadedBy(folder)).toEqual(Object.keys(dependencies));
  });

  test("shows its commands", async () => {
    expect(await project.run("npx", "foundry-agents", "--help")).toContain("restore-route");
  });

  test("serves a local Azure", async () => {
    const served = project.start(BIN, ["local", "--port", "0", "--json"]);
    const { tokenUrl } = JSON.parse(await served.line) as { tokenUrl: string };
    const answer = await fetch(new URL("/_local/resources", tokenUrl));
    expect(await answer.json()).toEqual([]);
    served.process.kill("SIGTERM");
    expect(await served.ended).toBe(0);
  });

  test("writes a mirror whose provider Terraform can start", async () => {
    await project.run("npx", "foundry-agents", "local", "mirror", "mirror");
    const [executable = ""] = readdirSync(join(project.directory, "mirror"), {
      recursive: true,
      encoding: "utf8",
    }).filter((file) => /terraform-provider-azapi_v[\d.]+$/.test(file));
    const provider = project.start(join("mirror", executable), [], asTerraform());
    expect(await provider.line).toMatch(/^1\|6\|tcp\|127\.0\.0\.1:\d+\|grpc\|/);
    provider.process.kill("SIGKILL");
  });

  test("calls an agent, and signs in", async () => {
    const { azure, url } = await publishAgent();
    try {
      const printed = await project.script(CALL, {
        NODE_EXTRA_CA_CERTS: azure.certificateFile,
        FOUNDRY_AGENTS_TOKEN: azure.token("alice"),
        URL: url,
      });
      expect(JSON.parse(printed)).toEqual({
        text: expect.stringContaining("Hello"),
        signIn: "CredentialUnavailableError",
      });
    } finally {
      await azure.stop();
    }
  });

  test("starts a local Azure in a program", async () => {
    const started = `require("foundry-agents/local").startLocalAzure().then(async (azure) => {
      console.log(azure.url);
      await azure.stop();
    })`;
    expect(await project.script(started)).toMatch(/^https:\/\/127\.0\.0\.1:\d+\n$/);
  });

  test.each(["commonjs", "node16"] as const)("compiles as %s", async (module) => {
    project.write("client.ts", TYPED);
    expect(await project.compile(module, "client.ts")).toBe("");
  });
});

/** npx would start a shell around it, to which a signal does not pass. */
const BIN = "node_modules/.bin/foundry-agents";

/** What is exported twice must be one class, or TypeScript treats its objects as different types. */
const SAME_CLASSES = `
  import * as all from "cdktf-foundry-agents";
  import { Resource } from "cdktf-foundry-agents/azapi";
  import { Template } from "cdktf-foundry-agents/testing";
  export function resourceOf(application: all.AgentApplication): Resource {
    return application.resource;
  }
  export const synthesize = (stack: Parameters<typeof Template.fromStack>[0]) => Template.fromStack(stack);
`;

const SAME_OBJECTS = `
  import { createRequire } from "node:module";
  import { azapi } from "cdktf-foundry-agents";
  import { AzapiProvider, DataResource, Resource, ResourceAction } from "cdktf-foundry-agents/azapi";
  const imported = { AzapiProvider, DataResource, Resource, ResourceAction };
  const required = createRequire(import.meta.url)("cdktf-foundry-agents").azapi;
  const same = ([name, one]) => one === azapi[name] && one === required[name];
  console.log(Object.entries(imported).every(same));
`;

const CALL = `
  const { ApplicationAddress, credentialNamed, FoundryAgentClient } = require("foundry-agents/client");
  async function main() {
    const address = ApplicationAddress.fromUrl(process.env.URL);
    const client = new FoundryAgentClient({ address, credential: credentialNamed("token") });
    const { text } = await client.invoke("Hello");
    const signIn = await credentialNamed("environment").getToken("x").catch(({ name }) => name);
    console.log(JSON.stringify({ text, signIn }));
  }
  void main();
`;

const TYPED = `
  import { ApplicationAddress, FoundryAgentClient } from "foundry-agents/client";
  import { startLocalAzure, type LocalAzure } from "foundry-agents/local";
  export async function call(endpoint: string): Promise<string> {
    const client = new FoundryAgentClient({ address: ApplicationAddress.fromUrl(endpoint) });
    const openai = await client.openai();
    const { output_text } = await openai.responses.create({ input: "Hello" });
    return output_text;
  }
  export const azure: Promise<LocalAzure> = startLocalAzure();
`;

/** The documents that the command line refers its users to. */
function namedByHelp(): string[] {
  const folder = join(__dirname, "../../lib/tools/cli");
  const texts = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => readFileSync(join(folder, file), "utf8"));
  return [...new Set(texts.join().match(/docs\/[\w-]+\.md/g))].sort();
}

function grouped({ files }: PackedPackage) {
  const of = (folder: string) => files.filter((file) => file.startsWith(`${folder}/`));
  return {
    root: files.filter((file) => !file.includes("/")),
    shared: of("shared"),
    types: of("types"),
    docs: of("docs"),
  };
}

function codeOf(entry: string): string[] {
  return [`${entry}.d.ts`, `${entry}.js`, `${entry}.js.map`];
}

/** The packages that the code of a package loads by name. */
function loadedBy(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const names = files
    .filter((file) => file.endsWith(".js") && !file.includes("node_modules"))
    .flatMap((file) => [...readFileSync(join(folder, file), "utf8").matchAll(LOADS)])
    .map(([, name = ""]) => name)
    .filter((name) => !builtinModules.includes(name));
  return [...new Set(names)].sort();
}

const LOADS =
  /(?:require|import|createRequire\)\(__filename\))\("(?!node:)((?:@[\w-]+\/)?[\w-]+)[^"]*"\)/g;
