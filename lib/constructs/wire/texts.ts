import { defined } from "../core/defined";
import { escapeTemplate, escapeTemplates } from "../core/template-text";

/** What people read about an application or a deployment. */
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

/** Both types keep their tags inside `properties`, not where ARM resources usually have them. */
export function renderTexts(texts: Texts): TextsBody {
  const { displayName, description, tags } = defined(texts);
  return {
    ...(displayName === undefined ? {} : { displayName: escapeTemplate(displayName) }),
    ...(description === undefined ? {} : { description: escapeTemplate(description) }),
    ...(tags === undefined ? {} : { tags: escapeTemplates(defined(tags)) }),
  };
}
