import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

/*
 * The build runs this module and keeps what it exports: the package has the files of the template as text.
 */

const FOLDER = join(__dirname, "../../../../template");

/** The files of a new project by path, as they are for cdktf. */
export const TEMPLATE: { readonly [path: string]: string } = Object.fromEntries(
  readdirSync(FOLDER, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => [relative(FOLDER, file).replaceAll(sep, "/"), readFileSync(file, "utf8")]),
);
