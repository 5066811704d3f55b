import { textAt } from "../stacks/stack";

/** What a local Azure says when it is asked for a token: the token, or why there is none. */
export interface LocalToken {
  readonly token: string | undefined;
  /** Its own words; undefined if what answers is no local Azure, or says nothing. */
  readonly reason: string | undefined;
}

/** Reads the answer of its token endpoint. */
export async function readLocalToken(answer: Response): Promise<LocalToken> {
  const body: unknown = await answer.json().catch(() => undefined);
  return { token: textAt(body, "token"), reason: textAt(body, "error.message") };
}
