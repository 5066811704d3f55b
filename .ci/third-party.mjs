import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const ALLOWED = ["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT"];

/** The licenses of the packages that the files belong to; undefined when they are all ours. */
export function noticesOf(files) {
  const folders = files.map((file) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0]);
  const notices = [...new Set(folders)].filter(Boolean).sort().map(noticeOf);
  return notices.length > 0 ? [INTRODUCTION, ...notices].join(SEPARATOR) : undefined;
}

const INTRODUCTION =
  "This package contains code of the packages below, each under its own license.\n";
const SEPARATOR = `\n${"-".repeat(80)}\n\n`;

function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  if (!ALLOWED.includes(license))
    throw new Error(`${name} is under ${license}: it cannot be bundled`);
  const texts = readdirSync(folder).filter((file) => /^(licen[sc]e|notice)/i.test(file));
  if (texts.length === 0) throw new Error(`${name} has no license text to pass on`);
  const text = texts.map((file) => readFileSync(join(folder, file), "utf8").trim()).join("\n\n");
  return `${name} ${version} (${license})\n\n${text}\n`;
}
