import type { Clock } from "../../../../lib/tools/azapi-standin/client/clock";
import type { HttpResponse } from "../../../../lib/tools/azapi-standin/client/http";

/** A clock that does not wait, and remembers how long it should have. */
export class FakeClock implements Clock {
  readonly waits: number[] = [];

  sleep(milliseconds: number): Promise<void> {
    this.waits.push(milliseconds);
    return Promise.resolve();
  }
}

/** An answer; parts that are not given have plain defaults. */
export function answer(
  given: Partial<HttpResponse> & { method?: string; url?: string },
): HttpResponse {
  const { method = "GET", url = "https://arm.test/some/id?api-version=1", ...rest } = given;
  return {
    request: { method, url: new URL(url), headers: {} },
    status: 200,
    reason: REASONS[rest.status ?? 200] ?? "",
    headers: {},
    text: "",
    ...rest,
  };
}

const REASONS: { [status: number]: string } = { 200: "OK", 404: "Not Found", 409: "Conflict" };
