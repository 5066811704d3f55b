import { applyResource } from "../../../../../lib/tools/azapi-standin/resources/resource/apply";
import { fromJson } from "../../../../../lib/tools/azapi-standin/values/convert";
import { ID, PROJECT, resource, session, storedResource } from "../support";
import type { Reply } from "../support";
import type { ValueMap } from "../../../../../lib/tools/azapi-standin/values/value";

const REMOTE = { id: ID, properties: { displayName: "x", provisioningState: "Succeeded" } };
const BODY = '{"properties":{}}';

interface Applying {
  config?: ValueMap;
  prior?: ValueMap | null;
  planned?: ValueMap;
  replies?: Reply[];
}

async function apply({ config = resource(), prior = null, planned, replies = [] }: Applying) {
  const { session: fake, requests } = session(replies);
  const request = { config, prior, planned: planned ?? { ...config, id: null }, private: {} };
  const outcome = await applyResource(request, fake);
  return { ...outcome, requests };
}

test("creates: looks, writes, reads", async () => {
  const { state, diagnostics, requests } = await apply({ replies: [404, REMOTE, REMOTE] });
  expect(requests).toEqual([`GET ${ID}`, `PUT ${ID} ${BODY}`, `GET ${ID}`]);
  expect(diagnostics).toEqual([]);
  expect(state).toMatchObject({ id: ID });
  expect(state?.output).toEqual(
    fromJson({ id: ID, properties: { provisioningState: "Succeeded" } }),
  );
});

test("does not touch what exists", async () => {
  await expect(apply({ replies: [REMOTE] })).rejects.toMatchObject({
    summary: "Resource already exists",
    detail: expect.stringContaining(`a resource with the ID "${ID}" already exists`) as string,
  });
});

test("fails when it cannot tell whether it exists", async () => {
  await expect(apply({ replies: [403] })).rejects.toMatchObject({
    summary: "Failed to retrieve resource",
    detail: expect.stringContaining("checking for presence of existing Resource: (") as string,
  });
});

test("updates without looking", async () => {
  const prior = storedResource({}, { properties: { old: 1 } });
  const { requests } = await apply({ prior, replies: [REMOTE, REMOTE] });
  expect(requests).toEqual([`PUT ${ID} ${BODY}`, `GET ${ID}`]);
});

test("keeps the state of an update that is refused", async () => {
  const prior = storedResource({}, { properties: { old: 1 } });
  const { state, diagnostics } = await apply({ prior, replies: [400] });
  expect(state).toBe(prior);
  expect(diagnostics).toMatchObject([{ summary: "Failed to create/update resource" }]);
});

test("stores what a failed create left behind, and nothing when it left nothing", async () => {
  const left = await apply({ replies: [404, 400, REMOTE] });
  expect(left.state).toMatchObject({ id: ID });
  expect(left.diagnostics).toHaveLength(1);
  const nothing = await apply({ replies: [404, 400, 404] });
  expect(nothing.state).toBeNull();
  expect(nothing.diagnostics).toHaveLength(1);
});

test.each(["retry", "timeouts", "read_headers", "create_query_parameters"])(
  "sends nothing when %s alone changes",
  async (name) => {
    const prior = storedResource();
    const planned = { ...prior, [name]: { any: "thing" } };
    const { state, requests } = await apply({ prior, planned });
    expect(requests).toEqual([]);
    expect(state).toBe(planned);
  },
);

test.each(["locks", "ignore_casing", "update_headers"])(
  "sends everything when %s changes",
  async (name) => {
    const prior = storedResource();
    const planned = { ...prior, [name]: name === "locks" ? ["x"] : null, name: "app" };
    const before = {
      ...prior,
      [name]: name === "update_headers" ? { a: "b" } : (prior[name] ?? null),
    };
    const { requests } = await apply({ prior: before, planned, replies: [REMOTE, REMOTE] });
    expect(requests).toEqual([`PUT ${ID} ${BODY}`, `GET ${ID}`]);
  },
);

test("sends the sensitive body over the other and remembers its hash", async () => {
  const config = resource({ sensitive_body: fromJson({ properties: { key: "s" } }) });
  const { requests, ...outcome } = await apply({ config, replies: [404, REMOTE, REMOTE] });
  expect(requests[1]).toBe(`PUT ${ID} {"properties":{"key":"s"}}`);
  expect(outcome.private.sensitiveBody).toMatch(/^[\w+/]+=*$/);
  expect(JSON.stringify(outcome.private)).not.toContain('"s"');
});

test("leaves nulls out when told to, and sends them otherwise", async () => {
  const body = { properties: { a: null } };
  const sent = async (ignore: boolean) => {
    const config = resource({ ignore_null_property: ignore }, body);
    return (await apply({ config, replies: [404, REMOTE, REMOTE] })).requests[1];
  };
  expect(await sent(true)).toBe(`PUT ${ID} ${BODY}`);
  expect(await sent(false)).toBe(`PUT ${ID} {"properties":{"a":null}}`);
});

test("sends at ignored paths what is in Azure, and of the rest what may be written", async () => {
  const config = resource(
    { ignore_body_changes: ["properties.displayName"] },
    { properties: { displayName: "mine", isEnabled: true } },
  );
  const remote = { properties: { displayName: "theirs" } };
  const { requests } = await apply({
    config,
    prior: storedResource(),
    replies: [remote, REMOTE, REMOTE],
  });
  expect(requests[1]).toBe(`PUT ${ID} {"properties":{"displayName":"theirs"}}`);
});

test("finds a parent of another type only now", async () => {
  const account = PROJECT.replace("/projects/p", "");
  await expect(apply({ config: resource({ parent_id: account }) })).rejects.toMatchObject({
    summary: "Invalid configuration",
    detail: "`parent_id is invalid`: expect ID of `Microsoft.CognitiveServices/accounts/projects`",
  });
});
