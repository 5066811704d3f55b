/** Two projects: `unit` is offline and fast; `apply` runs real Terraform against local Azure. */
const common = {
  testEnvironment: "node",
  transform: { "\\.ts$": ["@swc/jest", { jsc: { target: "es2022" } }] },
  moduleNameMapper: {
    // Imports on demand have to name the compiled file.
    "^(\\.\\./commands/.+)\\.js$": "$1",
    "^cdktf-foundry-agents$": "<rootDir>/lib/constructs/index.ts",
    "^cdktf-foundry-agents/(azapi|testing)$": "<rootDir>/lib/constructs/$1/index.ts",
    "^foundry-agents/(client|local)$": "<rootDir>/lib/tools/$1/index.ts",
  },
};

/** @type {import("jest").Config} */
module.exports = {
  testTimeout: 300_000,
  projects: [
    {
      ...common,
      displayName: "unit",
      testMatch: ["<rootDir>/test/**/*.test.ts"],
      testPathIgnorePatterns: ["<rootDir>/test/apply/"],
    },
    {
      ...common,
      displayName: "apply",
      testMatch: ["<rootDir>/test/apply/**/*.test.ts"],
    },
  ],
};
