// Compiles lib/ into dist/ and copies what the compiler leaves behind.
import { execFileSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, rmSync } from "node:fs";
import { createRequire } from "node:module";

const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
rmSync("dist", { recursive: true, force: true });
execFileSync(process.execPath, [tsc, "-p", "tsconfig.build.json"], { stdio: "inherit" });
cpSync("lib", "dist", { recursive: true, filter: (path) => !path.endsWith(".ts") });
if (existsSync("dist/tools/cli/main.js")) chmodSync("dist/tools/cli/main.js", 0o755);
