import { encodeValue } from "../../../lib/tools/azapi-standin/protocol/dynamic-value";
import { writePrivate } from "../../../lib/tools/azapi-standin/private-state";
import { resourceCalls } from "../../../lib/tools/azapi-standin/service-resources";
import { readRow } from "../../../lib/tools/azapi-standin/service-values";
import { typeOfSchema, type Schema } from "../../../lib/tools/azapi-standin/schema/schema";
import type { ResourceType } from "../../../lib/tools/azapi-standin/resources/resource-type";
import type { ValueMap } from "../../../lib/tools/azapi-standin/values/value";
import type { WireValue } from "../../../lib/tools/azapi-standin/service-values";
import { session } from "./resources/support";

const SCHEMA: Schema = {
  version: 0,
  attributes: {
    name: { type: "string", required: true },
    secret: { type: "string", optional: true, writeOnly: true },
  },
  blocks: {},
};
const REMEMBERED = { sensitiveBody: "hash" };
const PRIVATE = Buffer.from(writePrivate(REMEMBERED));
const NOTHING = new Uint8Array();

/** A type that answers nothing, unless the test says what. */
function thing(parts: Partial<ResourceType>): ResourceType {
  const unexpected = () => Promise.reject(new Error("was not expected"));
  return {
    schema: SCHEMA,
    validate: () => [],
    plan: unexpected,
    apply: unexpected,
    read: unexpected,
    delete: unexpected,
    ...parts,
  };
}

/** Calls the service about `thing`, beside which there is another type. */
function call(name: string, parts: Partial<ResourceType>, request: object): Promise<object> {
  const types = { other: thing({}), thing: thing(parts) };
  const calls = resourceCalls(types, () => session().session);
  return (calls[name] as (request: object) => Promise<object>)({ type_name: "thing", ...request });
}

function wire(row: ValueMap | null): WireValue {
  return { msgpack: encodeValue(row, typeOfSchema(SCHEMA)) };
}

const row = (name: string): ValueMap => ({ name, secret: null });
const rowIn = (value: unknown) => readRow(SCHEMA, value as WireValue);

test("validates what is configured by its type", async () => {
  const validate = jest.fn(() => [{ severity: "WARNING" as const, summary: "Odd", detail: "why" }]);
  const config = wire({ name: "a", secret: "s" });
  expect(await call("ValidateResourceConfig", { validate }, { config })).toMatchObject({
    diagnostics: [{ summary: "Odd", detail: "why" }],
  });
  expect(validate).toHaveBeenCalledWith({ name: "a", secret: "s" });
});

describe("a refresh", () => {
  const current = { current_state: wire(row("a")), private: PRIVATE };

  test("gives the state as it is now, and what is remembered with it", async () => {
    const read = jest.fn(() =>
      Promise.resolve({ state: row("b"), private: { ignoreBodyChanges: ["x"] }, diagnostics: [] }),
    );
    const answer = await call("ReadResource", { read }, current);
    expect(read).toHaveBeenCalledWith(row("a"), REMEMBERED, expect.anything());
    expect(answer).toMatchObject({
      private: Buffer.from(writePrivate({ ignoreBodyChanges: ["x"] })),
      diagnostics: [],
    });
    expect(rowIn((answer as { new_state: unknown }).new_state)).toEqual(row("b"));
  });

  test("gives no state for what is gone", async () => {
    const read = () => Promise.resolve({ state: null, private: {}, diagnostics: [] });
    const { new_state } = (await call("ReadResource", { read }, current)) as { new_state: unknown };
    expect(rowIn(new_state)).toBeNull();
  });
});

describe("a plan", () => {
  const planned = { planned: row("b"), requiresReplace: [["name"]], private: REMEMBERED };
  const request = {
    config: wire(row("b")),
    prior_state: wire(row("a")),
    proposed_new_state: wire(row("b")),
    prior_private: NOTHING,
  };

  test("tells what is planned, what has to be replaced for it, and what to remember", async () => {
    const plan = jest.fn(() => Promise.resolve(planned));
    const answer = await call("PlanResourceChange", { plan }, request);
    expect(plan).toHaveBeenCalledWith(
      { config: row("b"), prior: row("a"), proposed: row("b"), private: {} },
      expect.anything(),
    );
    expect(answer).toMatchObject({
      requires_replace: [{ steps: [{ attribute_name: "name" }] }],
      planned_private: PRIVATE,
    });
    expect(rowIn((answer as { planned_state: unknown }).planned_state)).toEqual(row("b"));
  });

  test("of what is new has no state before", async () => {
    const plan = jest.fn(() => Promise.resolve(planned));
    await call("PlanResourceChange", { plan }, { ...request, prior_state: wire(null) });
    expect(plan).toHaveBeenCalledWith(expect.objectContaining({ prior: null }), expect.anything());
  });
});

describe("an apply", () => {
  const request = {
    config: wire({ name: "b", secret: "s" }),
    prior_state: wire(row("a")),
    planned_state: wire(row("b")),
    planned_private: PRIVATE,
  };

  test("gives the state that it came to, without what may not be in one", async () => {
    const apply = jest.fn(() =>
      Promise.resolve({
        state: { name: "b", secret: "s" },
        private: REMEMBERED,
        diagnostics: [{ severity: "WARNING" as const, summary: "Slow", detail: "" }],
      }),
    );
    const answer = await call("ApplyResourceChange", { apply }, request);
    expect(apply).toHaveBeenCalledWith(
      {
        config: { name: "b", secret: "s" },
        prior: row("a"),
        planned: row("b"),
        private: REMEMBERED,
      },
      expect.anything(),
    );
    expect(answer).toMatchObject({ private: PRIVATE, diagnostics: [{ summary: "Slow" }] });
    expect(rowIn((answer as { new_state: unknown }).new_state)).toEqual(row("b"));
  });

  test("deletes what is no longer planned", async () => {
    const remove = jest.fn(() => Promise.resolve());
    const gone = { ...request, config: wire(null), planned_state: wire(null) };
    const answer = await call("ApplyResourceChange", { delete: remove }, gone);
    expect(remove).toHaveBeenCalledWith(row("a"), expect.anything());
    expect(answer).toMatchObject({ diagnostics: [] });
    expect(rowIn((answer as { new_state: unknown }).new_state)).toBeNull();
  });

  test("that fails leaves the state and what was planned to be remembered", async () => {
    const apply = () => Promise.reject(new Error("the disk is full"));
    expect(await call("ApplyResourceChange", { apply }, request)).toMatchObject({
      new_state: request.prior_state,
      private: PRIVATE,
      diagnostics: [{ detail: expect.stringContaining("the disk is full") as unknown }],
    });
  });
});

test("an import gives the state of what has that id", async () => {
  const importById = jest.fn(() => Promise.resolve(row("a")));
  const answer = await call("ImportResourceState", { import: importById }, { id: "/a" });
  expect(importById).toHaveBeenCalledWith("/a", expect.anything());
  const { imported_resources: imported } = answer as { imported_resources: { state: unknown }[] };
  expect(imported).toEqual([expect.objectContaining({ type_name: "thing" })]);
  expect(rowIn(imported[0]?.state)).toEqual(row("a"));
});
