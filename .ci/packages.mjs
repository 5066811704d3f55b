// What is published, and from which part of lib/. Entries of a group share their code; a group shares none with others.

const constructs = {
  name: "cdktf-foundry-agents",
  description:
    "CDK for Terraform constructs that publish Microsoft Foundry agents as Agent Applications",
  keywords: ["cdktf", "terraform", "azure", "azapi", "foundry", "agents"],
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
  peerDependencies: { cdktf: "^0.21.0", constructs: "^10.4.2" },
};

const tools = {
  name: "foundry-agents",
  description:
    "Call, explain and diagnose Microsoft Foundry agents that Terraform published; a local Azure to try them in",
  keywords: ["azure", "foundry", "agents", "emulator", "terraform", "azapi", "cli"],
  readme: "lib/tools/README.md",
  // Help and errors name them.
  documents: ["docs/access-map.md", "docs/calling.md", "docs/doctor.md", "docs/local-azure.md"],
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

export const packages = [constructs, tools];
