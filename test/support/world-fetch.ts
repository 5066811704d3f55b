import type { LocalWorld } from "./local-world";

/** Makes `fetch` reach a local Azure without the network; `jest.restoreAllMocks` undoes it. */
export function fetchFrom(world: LocalWorld): jest.SpyInstance {
  return jest.spyOn(globalThis, "fetch").mockImplementation((input, init) => {
    const request = new Request(input, init);
    const { pathname, search } = new URL(request.url);
    return request.text().then((body) => {
      const headers = Object.fromEntries(request.headers);
      const answer = world.exchange(request.method, `${pathname}${search}`, headers, body);
      const text = answer.body === undefined ? null : JSON.stringify(answer.body);
      const sent = { "content-type": "application/json", ...answer.headers };
      return new Response(text, { status: answer.status, headers: sent });
    });
  });
}
