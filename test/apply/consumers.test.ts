import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DIST } from "../support/built";
import { FreshProject, pack } from "../support/fresh-project";
import { markdownBlocks } from "../support/markdown-block";

/*
 * The projects that people have: each gets the packages as npm would publish them, with the peers that the README names,
 * and its own tools.
 */

/** What a project has: the peers, and its own tools. Those of TypeScript's older days are tried with one core only. */
const TOOLS = ["typescript@5.9.3", "@types/node@20.19.43", "tsx@4.23.15"];
const OLDER = ["ts-node@10.9.2", "ts-jest@29.4.15", "jest@29.7.0", "@types/jest@29.5.14"];
const PROJECTS = {
  cdktf: ["cdktf@0.21.0", "constructs@10.4.2", ...TOOLS, ...OLDER, "esbuild@0.28.2"],
  cdktn: ["cdktn@0.24.0", "constructs@10.7.2", ...TOOLS],
};

/** What judges a package from outside, and the compilers and Nodes that a project may have instead. */
const toolbox = new FreshProject();
const NODE = `node-${process.platform}-${process.arch}`;
let tarballs: string;
beforeAll(async () => {
  tarballs = mkdtempSync(join(tmpdir(), "consumers-"));
  await toolbox.install(
    "publint@0.3.25",
    "@arethetypeswrong/cli@0.18.5",
    "typescript6@npm:typescript@6.0.3",
    "typescript7@npm:typescript@7.0.2",
    `node22@npm:${NODE}@22.23.3`,
    `node24@npm:${NODE}@24.22.3`,
  );
});
afterAll(() => {
  toolbox.remove();
  rmSync(tarballs, { recursive: true });
});

/** A program of the toolbox. */
function inToolbox(path: string): string {
  return join(toolbox.directory, "node_modules", path);
}

test.each(["cdktf-foundry-agents", "cdktn-foundry-agents", "foundry-agents"])(
  "publint and attw find nothing in %s",
  async (name) => {
    const { tarball } = pack(name, tarballs);
    expect(await toolbox.run(inToolbox(".bin/publint"), tarball, "--strict")).toMatch(/All good!/);
    expect(await toolbox.run(inToolbox(".bin/attw"), tarball)).toContain("No problems found");
  },
);

describe.each(["cdktf", "cdktn"] as const)("a project of %s", (core) => {
  const project = new FreshProject();
  beforeAll(async () => {
    const ours = [`${core}-foundry-agents`, "foundry-agents"];
    const packed = ours.map((name) => pack(name, tarballs).tarball);
    await project.install(...packed, ...PROJECTS[core]);
    for (const folder of ["strict", "modules", "__tests__"]) {
      mkdirSync(join(project.directory, folder));
    }
    project.write("main.ts", firstExample(core));
    project.write("tsconfig.json", json(AS_CDKTF_INIT));
    project.write("strict/all.ts", everyEntry(core));
    project.write("strict/tsconfig.json", json(STRICT));
    project.write("modules/main.mts", firstExample(core));
    project.write("__tests__/main-test.ts", snapshotTest(core));
    project.write("jest.config.js", `module.exports = { preset: "ts-jest" };`);
  });
  afterAll(() => project.remove());

  test("compiles with the settings of cdktf init, and runs on each Node", async () => {
    await project.run(project.bin("tsc"));
    for (const node of [
      process.execPath,
      inToolbox("node22/bin/node"),
      inToolbox("node24/bin/node"),
    ]) {
      expect(await project.run(node, "main.js")).toBe("");
      expect(synthesized()).toEqual(["azapi_resource", "azapi_resource_action", "terraform_data"]);
    }
  });

  test("runs as an ECMAScript module", async () => {
    await project.run(project.bin("tsx"), "modules/main.mts");
    expect(synthesized()).toContain("azapi_resource");
  });

  test.each(core === "cdktf" ? ["typescript", "typescript6", "typescript7"] : ["typescript7"])(
    "type-checks all entries strictly, declarations of libraries included, with %s",
    async (compiler) => {
      const folder =
        compiler === "typescript" ? project.installedAt(compiler) : inToolbox(compiler);
      expect(await project.run(process.execPath, join(folder, "bin/tsc"), "-p", "strict")).toBe("");
    },
  );

  if (core === "cdktn") return;

  test("runs with ts-node", async () => {
    await project.run(project.bin("ts-node"), "main.ts");
    expect(synthesized()).toContain("azapi_resource");
  });

  test("runs as one file that esbuild made", async () => {
    await project.run(
      project.bin("esbuild"),
      "main.ts",
      "--bundle",
      "--platform=node",
      "--outfile=bundle.js",
    );
    await project.run(process.execPath, "bundle.js");
    expect(synthesized()).toContain("azapi_resource");
  });

  test("is tested with ts-jest", async () => {
    await project.run(project.bin("jest"), "--ci=false");
    const snapshots = readFileSync(
      join(project.directory, "__tests__/__snapshots__/main-test.ts.snap"),
      "utf8",
    );
    expect(snapshots).toContain(`"agentName": "support-agent"`);
  });

  /** The types of what the program last wrote, which goes. */
  function synthesized(): string[] {
    const out = join(project.directory, "cdktf.out");
    const { resource } = JSON.parse(
      readFileSync(join(out, "stacks/support/cdk.tf.json"), "utf8"),
    ) as { resource: object };
    rmSync(out, { recursive: true });
    return Object.keys(resource).sort();
  }
});

/** The first example of the README that comes with the package. */
function firstExample(core: string): string {
  const file = join(DIST, `${core}-foundry-agents`, "README.md");
  return markdownBlocks(file, readFileSync(file, "utf8"))[0]?.code ?? "";
}

function everyEntry(core: string): string {
  return `
    import * as constructs from "${core}-foundry-agents";
    import * as azapi from "${core}-foundry-agents/azapi";
    import * as testing from "${core}-foundry-agents/testing";
    import * as client from "foundry-agents/client";
    import * as local from "foundry-agents/local";
    export { azapi, client, constructs, local, testing };
  `;
}

function snapshotTest(core: string): string {
  return `
    import { AgentApplication, FoundryProject } from "${core}-foundry-agents";
    import { AzapiProvider } from "${core}-foundry-agents/azapi";
    import { Template } from "${core}-foundry-agents/testing";
    import { App, TerraformStack } from "${core}";

    test("publishes the agent", () => {
      const stack = new TerraformStack(new App(), "support");
      new AzapiProvider(stack, "azapi");
      const project = FoundryProject.fromProjectId(stack, "Project", "${PROJECT}");
      const app = new AgentApplication(stack, "Support", { project });
      app.addDeployment("Live", { agentName: "support-agent", agentVersion: "1" });
      expect(Template.fromStack(stack).toSnapshot()).toMatchSnapshot();
    });
  `;
}

const PROJECT =
  "/subscriptions/00000000-0000-0000-0000-0000000000aa/resourceGroups/rg/providers/Microsoft.CognitiveServices/accounts/contoso/projects/support";

/** What decides about imports in the tsconfig.json that `cdktf init --template=typescript` writes. */
const AS_CDKTF_INIT = {
  compilerOptions: {
    declaration: true,
    experimentalDecorators: true,
    lib: ["es2018"],
    module: "CommonJS",
    noEmitOnError: true,
    noFallthroughCasesInSwitch: true,
    noImplicitReturns: true,
    noUnusedLocals: true,
    noUnusedParameters: true,
    resolveJsonModule: true,
    skipLibCheck: true,
    strict: true,
    stripInternal: true,
    target: "ES2018",
  },
  include: ["*.ts"],
};

const STRICT = {
  compilerOptions: {
    exactOptionalPropertyTypes: true,
    lib: ["es2022"],
    module: "nodenext",
    noEmit: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    strict: true,
    target: "es2022",
    types: ["node"],
  },
  include: ["*.ts"],
};

function json(value: object): string {
  return JSON.stringify(value, null, 2);
}
