import { SourceFile } from "./source-file";

test("sees every way to import, and no comment", () => {
  const file = new SourceFile(
    "lib/azure/example.ts",
    `
    import fs from "node:fs";
    import type { A } from "./resource-ids";
    export { B } from "./resource-types";
    export * from "../constructs/core/errors";
    type C = import("../constructs/azapi").Resource;
    const d = await import("../constructs/azapi/resource.js");
    const e = require("./missing");
    // import "./not-this";
    const f = "import './nor-this'";
    `,
  );

  expect(file.imports).toEqual([
    "node:fs",
    "lib/azure/resource-ids.ts",
    "lib/azure/resource-types.ts",
    "lib/constructs/core/errors.ts",
    "lib/constructs/azapi/index.ts",
    "lib/constructs/azapi/resource.ts",
    "lib/azure/missing",
  ]);
  expect(file.room).toBe("azure");
});

test("gives texts of strings and templates", () => {
  const file = new SourceFile(
    "lib/x.ts",
    "const a = 'one'; const b = `two ${a} three ${a} four`; // five",
  );

  expect(file.strings).toEqual(["one", "two ", " three ", " four"]);
  expect(file.room).toBe("");
  expect(file.lines).toBe(1);
});
