import { join } from "node:path";
import ts from "typescript";
import { ROOT } from "./root";

/** The options of the repository's own compilation. */
export function compilerOptions(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(join(ROOT, "tsconfig.json"), ts.sys.readFile) as {
    config: unknown;
  };
  return ts.parseJsonConfigFileContent(config, ts.sys, ROOT).options;
}

/** Files and all that they import, compiled once for several walks. */
export function compile(...paths: string[]): ts.Program {
  return ts.createProgram(
    paths.map((path) => join(ROOT, path)),
    compilerOptions(),
  );
}
