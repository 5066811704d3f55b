import { Token } from "cdktf";
import { defined } from "../core/defined";
import { escapeTemplate, escapeTemplates } from "../core/template-text";

/** The texts that people read about an application or a deployment. */
export interface Texts {
  readonly displayName?: string | undefined;
  readonly description?: string | undefined;
  readonly tags?: { [key: string]: string } | undefined;
}

export interface TextsBody {
  readonly displayName?: string;
  readonly description?: string;
  readonly tags?: { [key: string]: string };
}

/** Both types have their tags in `properties`, not at the top level as ARM resources usually do. */
export function renderTexts(texts: Texts): TextsBody {
  const { displayName, description, tags } = defined(texts);
  return {
    ...(displayName === undefined ? {} : { displayName: escapeTemplate(displayName) }),
    ...(description === undefined ? {} : { description: escapeTemplate(description) }),
    ...(tags === undefined ? {} : { tags: renderTags(tags) }),
  };
}

/** A map that only Terraform knows, in whichever form of cdktf's, stays the one token that it is. */
function renderTags(tags: { [key: string]: string }): { [key: string]: string } {
  return Token.isUnresolved(tags) ? tags : escapeTemplates(defined(tags));
}
