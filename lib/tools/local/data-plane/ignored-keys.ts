/** What a Responses call through an application may say; everything else is the agent's to decide. */
const HEEDED = ["input", "model", "stream", "store", "previous_response_id", "conversation"];

/**
 * The keys of a Responses call that have no effect. Reported: per-call settings of a published agent are refused or
 * ignored, since its own definition counts. Which of them are ignored is not on record: local Azure refuses
 * those of `assertNotPerCall`, and counts the others.
 */
export function ignoredKeys(body: object): string[] {
  const sent = Object.entries(body).filter(([, value]) => value !== undefined);
  return sent.map(([key]) => key).filter((key) => !HEEDED.includes(key));
}
