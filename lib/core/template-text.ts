/**
 * What cdktf puts into a text for a value that it does not know yet: a string's marker, or a number outside of
 * everybody's use. Text of a user that looks the same is taken for one.
 */
const TOKEN = /(\$\{TfToken\[[\w:.-]+\]\}|-1\.\d+e\+289)/;

/**
 * Terraform reads every text as a template, and cdktf escapes none. This makes `text` mean itself, while cdktf's
 * tokens in it still resolve. What would start an expression is put into one, as in `${"$"}{name}`: the shorter
 * `$${name}` fails after another `$`, and makes cdktf render tokens behind it without their own `${}`.
 *
 * Terraform itself brings all text into Unicode's normal form C.
 */
export function escapeTemplate(text: string): string {
  const parts = text.split(TOKEN);
  const last = parts.length - 1;
  return parts
    .map((part, index) => {
      if (index % 2 === 1) return part;
      // A token becomes `${…}` as well: what stands before it counts like what stands before a brace.
      const live = index < last ? /[$%]+(?=\{|$)/g : /[$%]+(?=\{)/g;
      return part.replace(live, quote);
    })
    .join("")
    .replace(/^\uFEFF/, quote); // as the first character, Terraform takes it for a byte order mark and drops it
}

/** `escapeTemplate` for the keys and values of a map; a map that is a token stays one. */
export function escapeTemplates(map: { [key: string]: string }): { [key: string]: string } {
  return Object.fromEntries(
    Object.entries(map).map(([key, value]) => [escapeTemplate(key), escapeTemplate(value)]),
  );
}

/** False for text with half of a surrogate pair: Terraform would replace it without a word. */
export function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}

function quote(characters: string): string {
  return `\${"${characters}"}`;
}
