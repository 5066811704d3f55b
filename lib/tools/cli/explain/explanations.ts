import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Explanation } from "./explanation";
import { readExplanations } from "./read-explanations";

/*
 * The build runs this module and keeps what it exports: the package has the document as data.
 */

const DOCUMENT = join(__dirname, "../../../../docs/messages.md");

/** All that docs/messages.md explains, in its order. */
export const EXPLANATIONS: readonly Explanation[] = readExplanations(
  readFileSync(DOCUMENT, "utf8"),
);
