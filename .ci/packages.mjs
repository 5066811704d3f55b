// What is published, and from which part of lib/. Entries of a group share their code; a group shares none with others.

/** The constructs are published for each core: the name of its module, the project's name, and what users install. */
const cores = [
  {
    core: "cdktf",
    project: "CDK for Terraform",
    peerDependencies: { cdktf: "^0.21.0", constructs: "^10.4.2" },
  },
  {
    core: "cdktn",
    project: "CDK Terrain",
    // Its minors keep what the constructs use of it; constructs 10.8 needs a later release of cdktn.
    peerDependencies: { cdktn: ">=0.24.0 <1.0.0", constructs: "^10.6.0" },
  },
];

const constructsFor = ({ core, project, peerDependencies }) => ({
  name: `${core}-foundry-agents`,
  core,
  description: `${project} constructs that publish Microsoft Foundry agents as Agent Applications`,
  keywords: [core, "terraform", "azure", "azapi", "foundry", "agents"],
  readme: "README.md",
  documents: ["docs/messages.md"],
  groups: [
    {
      index: "lib/constructs/index.ts",
      azapi: "lib/constructs/azapi/index.ts",
      testing: "lib/constructs/testing/index.ts",
    },
  ],
  exports: ["index", "azapi", "testing"],
  // Errors of the constructs library name the class of a construct; it costs a hundredth of a synthesis.
  keepNames: true,
  peerDependencies,
});

const tools = {
  name: "foundry-agents",
  description:
    "Call, explain and diagnose Microsoft Foundry agents that Terraform published; a local Azure to try them in",
  keywords: ["azure", "foundry", "agents", "emulator", "terraform", "azapi", "cli"],
  readme: "lib/tools/README.md",
  // Help and errors name them.
  documents: [
    "docs/access-map.md",
    "docs/calling.md",
    "docs/doctor.md",
    "docs/local-azure.md",
    "docs/messages.md",
  ],
  groups: [
    {
      client: "lib/tools/client/index.ts",
      local: "lib/tools/local/index.ts",
      cli: "lib/tools/cli/main.ts",
    },
    // Terraform starts it several times a command: it loads one file.
    { "azapi-standin": "lib/tools/azapi-standin/main.ts" },
  ],
  exports: ["client", "local"],
  bin: { "foundry-agents": "cli" },
  keepNames: false,
  // Loaded when they are used. What every start needs is bundled instead.
  dependencies: [
    "@azure/identity",
    "@clack/prompts",
    "@jmespath-community/jmespath",
    "ajv",
    "ajv-formats",
    "eventsource-parser",
    "openai",
    "undici",
  ],
};

export const packages = [...cores.map(constructsFor), tools];
