/** What stands in a text in place of a token. */
const HIDDEN = "***";

/** How many of the tokens that were sent are known; those of one call are the latest. */
const MOST_REMEMBERED = 20;

/** What the environment can hold tokens in. */
const VARIABLES = ["FOUNDRY_AGENTS_TOKEN", "FOUNDRY_AGENTS_ARM_TOKEN"];

/** Shorter values are hidden only after `Bearer`: they may be words. */
const SHORTEST = 6;

/** Texts are cut, so a token can be without its end. This much of its beginning tells it. */
const TELLTALE = 12;

const TOKEN_CHARACTERS = "[A-Za-z0-9\\-._~+/%=]*";

/**
 * A signed or encrypted JSON token, or its beginning: what begins with `eyJ` is base64 of `{"`. The link that a person must
 * open to consent (recorded in agent-framework#6553: `…/login?data=eyJ…`) holds what looks like one, and must stay whole.
 */
const JSON_TOKEN = /(?<!\/login\?data=)\beyJ[A-Za-z0-9_-]{8,}(?:\.[A-Za-z0-9_-]*)*/g;

/** What follows `Bearer` in a header, but not in a sentence. */
const BEARER =
  /\b(Bearer(?:\s+|%20|\+))(?!(?:tokens?|auth\w*|credentials?|schemes?|challenge|headers?|realm|error|is|was|and|or|in|for)\b)[^\s"'`,;<>\\]+/gi;

const remembered: string[] = [];

/** Remembers a token that is about to be sent, so that it is hidden wherever it comes back. */
export function rememberToken(token: string): void {
  const known = remembered.indexOf(token);
  if (known >= 0) remembered.splice(known, 1);
  remembered.push(token);
  if (remembered.length > MOST_REMEMBERED) remembered.shift();
}

/** Tokens that are known here and long enough to be told from words, each as it is and as URLs have it. */
export function knownTokens(): string[] {
  const given = VARIABLES.map((name) => process.env[name]?.trim() ?? "");
  const known = [...remembered, ...given].filter((token) => token.length >= SHORTEST);
  return [...new Set(known.flatMap((token) => [token, encodeURIComponent(token)]))];
}

/** A text without the tokens that are known: for results, which may be about other tokens. */
export function withoutKnownTokens(text: string): string {
  return knownTokens().reduce((shown, token) => shown.replaceAll(token, HIDDEN), text);
}

/** A text without anything that could be a token, whole or cut: for errors and notes, which may repeat a header. */
export function withoutTokens(text: string): string {
  return knownTokens()
    .reduce((shown, token) => shown.replace(patternOf(token), HIDDEN), text)
    .replace(JSON_TOKEN, HIDDEN)
    .replace(BEARER, `$1${HIDDEN}`);
}

/** The token; of a long one, its beginning too, with whatever follows. */
function patternOf(token: string): RegExp {
  const form =
    token.length > TELLTALE
      ? `${escaped(token.slice(0, TELLTALE))}${TOKEN_CHARACTERS}`
      : escaped(token);
  return new RegExp(form, "g");
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
