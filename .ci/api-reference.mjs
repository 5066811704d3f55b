// Writes the API reference from the doc comments of what the packages export: to docs/api, or to the folder that is
// given. Fails for what has no doc comment, for a type that is not exported, and for a link that leads nowhere.
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Application, LogLevel } from "typedoc";

const root = fileURLToPath(new URL("..", import.meta.url));
const inRoot = (path) => resolve(root, path);

const application = await Application.bootstrapWithPlugins({
  plugin: ["typedoc-plugin-markdown"],
  name: "API reference",
  readme: "none",
  tsconfig: inRoot("tsconfig.json"),
  basePath: root,
  // azapi comes before the index, which exports it once more as a namespace: its classes are described in one place.
  entryPoints: [
    "lib/constructs/azapi/index.ts",
    "lib/constructs/index.ts",
    "lib/constructs/testing/index.ts",
    "lib/tools/client/index.ts",
    "lib/tools/local/index.ts",
  ].map(inRoot),
  outputs: [{ name: "markdown", path: resolve(process.argv[2] ?? inRoot("docs/api")) }],
  membersWithOwnFile: ["Class", "Interface", "Enum"],

  // What users see, without what they know from cdktf and constructs.
  excludeExternals: true,
  excludeInternal: true,
  excludePrivate: true,
  excludeProtected: true,
  // The same on every machine: neither the commit nor the place in the sources, which moves all the time.
  disableGit: true,
  disableSources: true,
  hideGenerator: true,
  sort: ["kind", "alphabetical"],

  // `tsc` has checked the types.
  skipErrorChecking: true,
  validation: { notDocumented: true, notExported: true, invalidLink: true, rewrittenLink: true },
  logLevel: LogLevel.Warn,
});

const project = await application.convert();
if (project !== undefined) {
  application.validate(project);
  await application.generateOutputs(project);
}
if (project === undefined || application.logger.hasWarnings()) process.exitCode = 1;
