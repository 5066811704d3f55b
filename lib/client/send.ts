import { answerFailure } from "./answer-failure";
import { networkFailure } from "./network-failure";

/** Sends a request; every answer that is no success becomes an error that says what to do. */
export async function send(url: string | URL, init: RequestInit): Promise<Response> {
  const response = await fetch(url, init).catch((error: unknown) => {
    throw networkFailure(error, url);
  });
  if (response.ok) return response;
  throw answerFailure(response.status, response.headers, await response.text());
}
