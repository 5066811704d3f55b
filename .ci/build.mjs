// Writes each package that is published to dist/<name>, whole: `npm pack` there gives what npm gets.
import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { bundle } from "./bundle.mjs";
import { forCore } from "./core.mjs";
import { writeDeclarations } from "./declarations.mjs";
import { manifestOf, repositoryPage } from "./manifest.mjs";
import { packages } from "./packages.mjs";
import { noticesOf } from "./third-party.mjs";

rmSync("dist", { recursive: true, force: true });
for (const each of packages) {
  const directory = join("dist", each.name);
  const write = (file, text) => writeFileSync(join(directory, file), text);
  mkdirSync(directory, { recursive: true });
  const manifest = manifestOf(each);
  const external = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });
  const sources = [];
  for (const entries of each.groups) {
    const { core, keepNames } = each;
    sources.push(...(await bundle(entries, { external, core, keepNames, directory })));
  }
  const notices = noticesOf(sources);
  if (notices !== undefined) write("THIRD-PARTY-NOTICES.txt", notices);
  write("package.json", `${JSON.stringify(manifest, null, 2)}\n`);
  write("README.md", documentOf(each, each.readme));
  mkdirSync(join(directory, "docs"));
  for (const file of each.documents) write(file, documentOf(each, file));
  for (const file of ["LICENSE", "CHANGELOG.md"]) cpSync(file, join(directory, file));
  for (const program of Object.values(manifest.bin ?? {}))
    chmodSync(join(directory, program), 0o755);
}
writeDeclarations(packages);

/** A package holds a document without most of the files that it links to, and each core has its own import lines. */
function documentOf({ core }, file) {
  const relativeLink = /\]\((?![a-z]+:|#)([^)]+)\)/g;
  return forCore(core, readFileSync(file, "utf8")).replace(relativeLink, (_link, path) => {
    return `](${repositoryPage(posix.join(dirname(file), path))})`;
  });
}
