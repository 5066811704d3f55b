/** What is looked at of a page. */
const MOST = 20_000;

/** Whether it is a web page or a part of one, as gateways, proxies and sign-in pages send in place of an answer. */
export function isPage(text: string, contentType = ""): boolean {
  return /\bx?html\b/i.test(contentType) || /^\s*<[!?a-z][^<>]*>/i.test(text);
}

/** What a web page says: its title and what people read in it; any other text is returned as it is. */
export function pageText(text: string): string {
  if (!isPage(text)) return text;
  return text
    .slice(0, MOST)
    .replace(/<(script|style)\b[^<>]*>[^<]*/gi, " ")
    .replace(/<[^<>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
