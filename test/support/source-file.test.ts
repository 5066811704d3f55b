import { SourceFile } from "./source-file";

test("sees every way to import, and no comment", () => {
  const file = new SourceFile(
    "lib/arm/example.ts",
    `
    import fs from "node:fs";
    import type { A } from "./resource-ids";
    export { B } from "./resource-types";
    export * from "../core/errors";
    type C = import("../azapi").Resource;
    const d = await import("../azapi/resource.js");
    const e = require("./missing");
    // import "./not-this";
    const f = "import './nor-this'";
    `,
  );

  expect(file.imports).toEqual([
    "node:fs",
    "lib/arm/resource-ids.ts",
    "lib/arm/resource-types.ts",
    "lib/core/errors.ts",
    "lib/azapi/index.ts",
    "lib/azapi/resource.ts",
    "lib/arm/missing",
  ]);
  expect(file.room).toBe("arm");
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
