import {
  changedAttributes,
  emptyRow,
  proposePlan,
  withoutWriteOnly,
} from "../../../../lib/tools/azapi-standin/resources/planning";
import { UNKNOWN } from "../../../../lib/tools/azapi-standin/values/value";
import type { Schema } from "../../../../lib/tools/azapi-standin/schema/schema";

const SCHEMA: Schema = {
  version: 0,
  attributes: {
    id: { type: "string", computed: true },
    name: { type: "string", required: true },
    method: { type: "string", optional: true, computed: true },
    secret: { type: "string", optional: true, writeOnly: true },
    retry: {
      nesting: "single",
      optional: true,
      attributes: { times: { type: "number", optional: true, computed: true } },
    },
  },
  blocks: {
    identity: { nesting: "list", attributes: {} },
    timeouts: { nesting: "single", attributes: {} },
  },
};
const DEFAULTS = { method: "POST", retry: { times: 3 } };
const CONFIG = { id: null, name: "a", method: null, secret: "s", retry: { times: null } };
const PRIOR = { id: "1", name: "a", method: "POST", secret: null, retry: { times: 3 } };

test("fills in defaults, hides what is write-only, and knows nothing of what is computed", () => {
  expect(proposePlan(SCHEMA, DEFAULTS, CONFIG, null, CONFIG)).toEqual({
    id: UNKNOWN,
    name: "a",
    method: "POST",
    secret: null,
    retry: { times: 3 },
  });
});

test("leaves everything as it was when nothing changes", () => {
  const proposed = { ...PRIOR, secret: "s" };
  expect(proposePlan(SCHEMA, DEFAULTS, CONFIG, PRIOR, proposed)).toEqual(PRIOR);
});

test("makes what is computed unknown when anything changes", () => {
  const config = { ...CONFIG, name: "b" };
  const plan = proposePlan(SCHEMA, DEFAULTS, config, PRIOR, { ...PRIOR, name: "b" });
  expect(plan).toEqual({ ...PRIOR, id: UNKNOWN, name: "b" });
});

test("keeps what is configured, and fills in nothing where the whole is absent", () => {
  const config = { ...CONFIG, method: "PUT", retry: null };
  const plan = proposePlan(SCHEMA, DEFAULTS, config, null, config);
  expect(plan).toMatchObject({ method: "PUT", retry: null });
});

test("names what differs", () => {
  expect(changedAttributes({ a: 1, b: [1], c: UNKNOWN }, { a: 1, b: [2], c: "x" })).toEqual([
    "b",
    "c",
  ]);
});

test("makes an empty row, with lists for lists of blocks", () => {
  const nulls = { id: null, name: null, method: null, secret: null, retry: null };
  expect(emptyRow(SCHEMA)).toEqual({ ...nulls, identity: [], timeouts: null });
  expect(withoutWriteOnly(SCHEMA, { name: "a", secret: "s" })).toEqual({ name: "a", secret: null });
});
