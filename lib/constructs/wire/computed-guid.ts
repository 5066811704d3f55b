import type { TerraformLocal } from "cdktf";
import { addressOfLocal, inText } from "../core/expressions";

/**
 * A GUID for what ARM knows by GUID alone, the same in every plan for the same text. Terraform computes it, since a
 * token has no value at synth; in lower case, or another spelling of the same id would replace the resource. The text
 * has a local of its own, so that no id stands inside an expression.
 */
export function computedGuid(text: TerraformLocal): string {
  return inText(`uuidv5("url", lower(${addressOfLocal(text)}))`);
}
