/** The id by which the service can find a request. */
export function requestIdOf(headers: Headers): string | undefined {
  return headers.get("x-request-id") ?? headers.get("apim-request-id") ?? undefined;
}
