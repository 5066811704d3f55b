import { randomUUID } from "node:crypto";
import { version } from "../../../../package.json";
import { TEMPLATE } from "./template";

/** The core that a project is for. */
export type Core = "cdktf" | "cdktn";

interface Release {
  readonly title: string;
  /** Version ranges of what the core consists of. */
  readonly dependencies: { readonly [name: string]: string };
  readonly cli: string;
  /** The Node that the core's command line needs. */
  readonly node: string;
}

const RELEASES: { readonly [core in Core]: Release } = {
  cdktf: {
    title: "CDK for Terraform",
    dependencies: { cdktf: "^0.21.0", constructs: "^10.4.2" },
    cli: "^0.21.0",
    node: "20.12",
  },
  cdktn: {
    title: "CDK Terrain",
    dependencies: { cdktn: "^0.24.0", constructs: "~10.7.0" },
    cli: "^0.24.0",
    node: "22.19",
  },
};

const TOOLS = {
  "@types/jest": "^30.0.0",
  "@types/node": "^20.19.0",
  jest: "^30.5.0",
  "ts-jest": "^29.4.15",
  tsx: "^4.23.0",
  typescript: "~5.9.3",
};

/** Deploys without anybody to answer, and without the registry's checksums. */
const UNATTENDED = "--auto-approve --skip-provider-lock";

/** The oldest Node on which a project for the core deploys. */
export function oldestNode(core: Core): string {
  return RELEASES[core].node;
}

/** What `npm run` knows in a new project. */
function scriptsFor(core: Core): { readonly [name: string]: string } {
  const exec = "foundry-agents local exec --state .azure";
  return {
    test: "tsc && jest",
    rehearse: `${exec} -- ${core} deploy ${UNATTENDED}`,
    call: `${exec} --as alice -- foundry-agents invoke --app support/Support`,
    clean: `${exec} -- ${core} destroy ${UNATTENDED}`,
  };
}

/** The files of a new project by path. */
export function newProject(name: string, core: Core): { readonly [path: string]: string } {
  const written = Object.entries(TEMPLATE).map(([path, text]) => [path, forCore(core, text)]);
  return {
    ...(Object.fromEntries(written) as { [path: string]: string }),
    "README.md": forCore(core, TEMPLATE["README.md"] ?? "").replace("NAME", name),
    "cdktf.json": json({
      language: "typescript",
      app: "npx tsx main.ts",
      projectId: randomUUID(),
      sendCrashReports: "false",
    }),
    "package.json": json(manifest(name, core)),
  };
}

function manifest(name: string, core: Core): object {
  const { dependencies, cli, node } = RELEASES[core];
  return {
    name,
    version: "0.0.0",
    private: true,
    engines: { node: `>=${node}` },
    scripts: scriptsFor(core),
    jest: { preset: "ts-jest" },
    dependencies: { ...dependencies, [`${core}-foundry-agents`]: `^${version}` },
    devDependencies: { ...TOOLS, [`${core}-cli`]: cli, "foundry-agents": `^${version}` },
  };
}

/** Names of modules and commands differ; the files `cdktf.json` and `cdktf.out` are called that for both cores. */
function forCore(core: Core, text: string): string {
  return text
    .replaceAll(/\bcdktf\b(?!\.(json|out))/g, core)
    .replaceAll(RELEASES.cdktf.title, RELEASES[core].title);
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
