import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import ts from "typescript";
import { forCore } from "./core.mjs";

/** Writes the declarations of what each package exports, and of nothing that its users cannot reach. */
export function writeDeclarations(packages) {
  const declarations = compile(packages.flatMap((each) => sourcesOf(each).map(([, file]) => file)));
  for (const each of packages) {
    const directory = join("dist", each.name);
    for (const [entry, source] of sourcesOf(each)) {
      const module = posix.relative("lib", source).replace(/\.ts$/, "");
      write(join(directory, `${entry}.d.ts`), `export * from "./types/${module}";\n`);
      for (const path of reachableFrom(`${module}.d.ts`, declarations)) {
        write(join(directory, "types", path), forCore(each.core, declarations.get(path)));
      }
    }
  }
}

function sourcesOf({ exports, groups }) {
  return Object.entries(Object.assign({}, ...groups)).filter(([entry]) => exports.includes(entry));
}

/** The declarations of the files and of all that they import, by their paths below lib. */
function compile(files) {
  const { config } = ts.readConfigFile("tsconfig.json", ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ".");
  const program = ts.createProgram(files, { ...options, ...DECLARATIONS });
  const faults = ts.getPreEmitDiagnostics(program);
  if (faults.length > 0) throw new Error(ts.formatDiagnostics(faults, FORMAT));

  const declarations = new Map();
  program.emit(undefined, (path, text) => declarations.set(posix.relative("lib", path), text));
  return declarations;
}

const DECLARATIONS = {
  noEmit: false,
  emitDeclarationOnly: true,
  paths: {},
  types: ["node"],
};

const FORMAT = {
  getCanonicalFileName: (name) => name,
  getCurrentDirectory: () => ".",
  getNewLine: () => "\n",
};

function reachableFrom(path, declarations, found = new Set()) {
  if (found.has(path)) return found;
  found.add(path);
  for (const { fileName } of ts.preProcessFile(declarations.get(path)).importedFiles) {
    if (!fileName.startsWith(".")) continue;
    const imported = posix.join(posix.dirname(path), fileName);
    const candidates = [`${imported}.d.ts`, `${imported}/index.d.ts`];
    reachableFrom(
      candidates.find((candidate) => declarations.has(candidate)),
      declarations,
      found,
    );
  }
  return found;
}

function write(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
