import type { TerraformLocal } from "cdktf";
import { addressOfLocal, inText } from "../core/expressions";

/**
 * A GUID for resources that ARM names by GUID, the same in every plan for the same text. Terraform computes it, since a
 * token has no value at synth, and from the text in lower case, or another spelling of the same id would replace the
 * resource. The text is in a local, to keep ids out of the expression.
 */
export function computedGuid(text: TerraformLocal): string {
  return inText(`uuidv5("url", lower(${addressOfLocal(text)}))`);
}

/**
 * The same where letter case counts in some names within the text. They are added to it only if they have capital
 * letters, so that without any the GUID is the same as above.
 */
export function computedGuidOfNames(text: TerraformLocal, names: TerraformLocal): string {
  const [all, cased] = [`lower(${addressOfLocal(text)})`, addressOfLocal(names)];
  return inText(
    `uuidv5("url", ${cased} == lower(${cased}) ? ${all} : join("|", [${all}, ${cased}]))`,
  );
}
