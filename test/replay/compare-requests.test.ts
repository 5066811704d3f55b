import type { Exchange, Step } from "./cassette";
import { compareRequests } from "./compare-requests";
import type { Arrival } from "./replay-server";

const RECORDED: Exchange = {
  startMs: 0,
  request: {
    method: "PUT",
    path: "/a",
    query: { "api-version": "1" },
    headers: { "content-type": "application/json" },
    body: { properties: { a: 1, b: [] } },
  },
  response: { status: 200 },
};

const STEP: Step = { command: "apply", exchanges: [RECORDED] };

function arrival(changes: Partial<Arrival> = {}): Arrival {
  return {
    method: "PUT",
    path: "/a",
    query: { "api-version": "1" },
    headers: { "content-type": "application/json", "user-agent": "x" },
    bodyText: '{"properties":{"b":[],"a":1}}',
    startMs: 0,
    endMs: 0,
    recorded: RECORDED,
    ...changes,
  };
}

test("takes a request whose keys come in another order", () => {
  expect(compareRequests(STEP, { arrivals: [arrival()], left: [] })).toEqual([]);
});

test.each<[string, Partial<Arrival>, string]>([
  ["query", { query: {} }, 'PUT /a query.api-version: recorded "1", seen nothing'],
  [
    "body",
    { bodyText: '{"properties":{"a":1}}' },
    "PUT /a body.properties.b: recorded [], seen nothing",
  ],
  [
    "header of the configuration",
    { headers: { "content-type": "application/json", "x-case-a": "1" } },
    'PUT /a headers.x-case-a: recorded nothing, seen "1"',
  ],
  ["surplus request", { recorded: undefined }, "PUT /a: sent, not recorded here"],
])("tells another %s", (_what, changes, line) => {
  expect(compareRequests(STEP, { arrivals: [arrival(changes)], left: [] })).toEqual([line]);
});

test("reports a request that did not arrive", () => {
  expect(compareRequests(STEP, { arrivals: [], left: [RECORDED] })).toEqual([
    "PUT /a: recorded, never sent",
  ]);
});

test("compares the raw text where a recording has it", () => {
  const recorded = { ...RECORDED, request: { ...RECORDED.request, bodyText: '{"a":"\\u003c"}' } };
  const lines = compareRequests(STEP, {
    arrivals: [arrival({ recorded, bodyText: '{"a":"<"}' })],
    left: [],
  });
  expect(lines).toEqual([
    String.raw`PUT /a body: recorded "{\"a\":\"\\u003c\"}", seen "{\"a\":\"<\"}"`,
  ]);
});

test("lets repeated tries be missing when a timeout ended them, and nothing else", () => {
  const [first, second] = [RECORDED, { ...RECORDED }];
  const other = { ...RECORDED, request: { ...RECORDED.request, method: "GET" } };
  const error = "context deadline exceeded";
  const step = { command: "apply", exchanges: [first, second, other], error };
  const traffic = { arrivals: [arrival({ recorded: first })], left: [second, other] };
  expect(compareRequests(step, traffic)).toEqual(["GET /a: recorded, never sent"]);
  expect(compareRequests({ ...step, error: "" }, traffic)).toHaveLength(2);
});
