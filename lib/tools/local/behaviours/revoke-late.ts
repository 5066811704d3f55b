import type { Agenda } from "../core/agenda";
import type { Answer } from "../http/exchange";
import type { Behaviours } from "./behaviours";

interface Needs {
  readonly agenda: Agenda;
  readonly behaviours: Pick<Behaviours, "revokeMs">;
  readonly wait: (ms: number) => Promise<void>;
}

/** The DELETE of an assignment. */
interface Revocation {
  /** Marks it as being deleted: from then on it allows nothing. */
  readonly begin: () => void;
  /** Removes what is marked; may be called again. */
  readonly finish: () => void;
  readonly answer: Answer;
}

/**
 * Azure answers the DELETE of a role assignment after a moment. Seen with Terraform, which orders nothing between two
 * addresses: who creates the same assignment in the meantime finds that it exists, and afterwards the role is gone.
 * Whether it still counts until the answer is not known; ours, the harsher: it does not.
 */
export function revokeLate(
  { agenda, behaviours: { revokeMs }, wait }: Needs,
  { begin, finish, answer }: Revocation,
): Answer {
  begin();
  agenda.after(revokeMs, finish);
  if (revokeMs === 0) return answer;
  const { body, ...rest } = answer;
  const headers = { "content-type": "application/json; charset=utf-8", ...answer.headers };
  return { ...rest, headers, content: later(body, () => wait(revokeMs).then(finish)) };
}

async function* later(body: unknown, over: () => Promise<void>): AsyncGenerator<Uint8Array> {
  await over();
  if (body !== undefined) yield Buffer.from(JSON.stringify(body));
}
