const { existsSync } = require("node:fs");
const { resolve } = require("node:path");

/** Not everybody has them. */
const RECORDINGS = resolve(__dirname, "../shared/azapi/cassettes");

/**
 * Four projects: `unit` is offline and fast; `apply` runs real Terraform against local Azure; `parity` plays what was
 * recorded of the official azapi; `properties` tries thousands of odd inputs.
 */
const common = {
  testEnvironment: "node",
  setupFiles: ["<rootDir>/test/support/without-proxy.ts"],
  transform: { "\\.ts$": ["@swc/jest", { jsc: { target: "es2022" } }] },
  moduleNameMapper: {
    // Imports on demand have to name the compiled file.
    "^(\\.\\./commands/.+)\\.js$": "$1",
    "^cdktf-foundry-agents$": "<rootDir>/lib/constructs/index.ts",
    "^cdktf-foundry-agents/(azapi|testing)$": "<rootDir>/lib/constructs/$1/index.ts",
    "^foundry-agents/(client|local)$": "<rootDir>/lib/tools/$1/index.ts",
  },
};

/** What runs Terraform, and the programs that were built. */
const endToEnd = {
  ...common,
  globalSetup: "<rootDir>/test/support/global-setup.ts",
  globalTeardown: "<rootDir>/test/support/global-teardown.ts",
};

/** @type {import("jest").Config} */
module.exports = {
  testTimeout: 300_000,
  // Jest leaves a core to whoever works meanwhile: of two, half of the machine.
  maxWorkers: "100%",
  projects: [
    {
      ...common,
      displayName: "unit",
      testMatch: ["<rootDir>/test/**/*.test.ts"],
      testPathIgnorePatterns: ["<rootDir>/test/(apply|parity|properties)/"],
    },
    {
      ...endToEnd,
      displayName: "properties",
      testMatch: [
        "<rootDir>/test/properties/**/*.test.ts",
        // In `unit` these try a small sample.
        "<rootDir>/test/**/*.properties.test.ts",
      ],
      globals: { triesManyTimes: true },
    },
    {
      ...common,
      displayName: "cdktn",
      moduleNameMapper: { ...common.moduleNameMapper, "^cdktf$": "cdktn" },
      testMatch: ["<rootDir>/test/{agreed,constructs}/**/*.test.ts"],
    },
    { ...endToEnd, displayName: "apply", testMatch: ["<rootDir>/test/apply/**/*.test.ts"] },
    {
      ...endToEnd,
      displayName: "parity",
      testMatch: ["<rootDir>/test/parity/**/*.test.ts"],
      testPathIgnorePatterns: existsSync(RECORDINGS) ? [] : ["<rootDir>/test/parity/"],
    },
  ],
};
