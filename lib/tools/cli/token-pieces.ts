import { knownTokens, withoutKnownTokens } from "../client/secrets";

/** Hides tokens that are known in a text that comes in pieces, which a token can be spread over. */
export class TokenPieces {
  private held = "";

  /** What can be shown by now: all but an end that may be the beginning of a token. */
  take(piece: string): string {
    const text = withoutKnownTokens(this.held + piece);
    const length = Math.max(0, ...knownTokens().map((token) => begunIn(text, token)));
    this.held = text.slice(text.length - length);
    return text.slice(0, text.length - length);
  }

  /** What was kept back, at the end. */
  rest(): string {
    const rest = this.held;
    this.held = "";
    return rest;
  }
}

/** How much of a token's beginning the text ends with. */
function begunIn(text: string, token: string): number {
  for (let length = Math.min(text.length, token.length - 1); length > 0; length--) {
    if (text.endsWith(token.slice(0, length))) return length;
  }
  return 0;
}
