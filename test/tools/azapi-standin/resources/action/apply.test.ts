import {
  applyAction,
  deleteAction,
} from "../../../../../lib/tools/azapi-standin/resources/action/apply";
import { fromJson, toJson } from "../../../../../lib/tools/azapi-standin/values/convert";
import { action, ID, session } from "../support";
import type { Reply } from "../support";
import type { ValueMap } from "../../../../../lib/tools/azapi-standin/values/value";

const row = (given: ValueMap = {}) => action({ method: "POST", when: "apply", ...given });

async function apply(given: ValueMap, replies: Reply[], prior: ValueMap | null = null) {
  const { session: fake, requests } = session(replies);
  const planned = row(given);
  const outcome = await applyAction({ config: planned, prior, planned, private: {} }, fake);
  return { state: outcome.state ?? {}, requests };
}

test("sends the action and exports from its answer", async () => {
  const exports = { response_export_values: fromJson({ ok: "ok" }) };
  const { state, requests } = await apply({ action: "enable", ...exports }, [{ ok: true }]);
  expect(requests).toEqual([`POST ${ID}/enable`]);
  expect(state).toMatchObject({ id: `${ID}/enable`, exist: true });
  expect(toJson(state.output ?? null)).toEqual({ ok: true });
  expect(toJson(state.sensitive_output ?? null)).toEqual({});
});

test("sends the body as it is, the sensitive one over it", async () => {
  const bodies = { body: fromJson({ a: null, b: 1 }), sensitive_body: fromJson({ b: 2 }) };
  const { requests } = await apply({ method: "PUT", ...bodies }, [{}]);
  expect(requests).toEqual([`PUT ${ID} {"a":null,"b":2}`]);
});

test("ignores that nothing is there when told to", async () => {
  const { state } = await apply({ ignore_not_found: true }, [404]);
  expect(state).toMatchObject({ exist: false, id: ID });
  await expect(apply({ action: "go" }, [404])).rejects.toMatchObject({
    summary: "Failed to perform action",
    detail: expect.stringMatching(/^performing action go of "Resource: \(ResourceId \\"/) as string,
  });
});

test("sends nothing when only retry or timeouts changed", async () => {
  const prior = row({ timeouts: { create: "1m" } });
  expect((await apply({}, [], prior)).requests).toEqual([]);
});

test("waits for the destroy when told to", async () => {
  const { state, requests } = await apply({ when: "destroy", action: "stop" }, []);
  expect(requests).toEqual([]);
  expect(state).toMatchObject({ id: `${ID}/stop`, output: null, exist: null });

  const { session: fake, requests: sent } = session([200, 200]);
  await deleteAction(state, fake);
  await deleteAction(row(), fake);
  expect(sent).toEqual([`POST ${ID}/stop`]);
});
