import { importResource } from "../../../../../lib/tools/azapi-standin/resources/resource/import";
import { toJson } from "../../../../../lib/tools/azapi-standin/values/convert";
import { ID, PROJECT, session, TYPE } from "../support";
import type { Reply } from "../support";

const REMOTE = { id: ID, name: "app", properties: { displayName: "x", isEnabled: true } };

function importBy(id: string, ...replies: Reply[]) {
  const { session: fake, requests } = session(replies);
  return importResource(id, fake).then((state) => ({ state, requests }));
}

test("reads the resource with the version that is given", async () => {
  const { state, requests } = await importBy(`${ID}?api-version=2026-05-15-preview`, REMOTE);
  expect(requests).toEqual([`GET ${ID}`]);
  expect(state).toMatchObject({
    id: ID,
    name: "app",
    parent_id: PROJECT,
    type: TYPE,
    ignore_missing_property: true,
    schema_validation_enabled: true,
  });
  expect(toJson(state.body ?? null)).toEqual({ properties: { displayName: "x" } });
});

test("tries the newest versions when none is given", async () => {
  const { requests } = await importBy(ID, 400, 404, REMOTE);
  expect(requests).toHaveLength(3);
  await expect(importBy(ID, 403)).rejects.toMatchObject({ summary: "Failed to retrieve resource" });
});

test("fails on what is not an id, and on what does not exist", async () => {
  await expect(importBy("garbage")).rejects.toMatchObject({
    summary: "Invalid Resource ID",
    detail: 'parsing Resource ID "garbage": ID was missing the `api-version` element',
  });
  await expect(importBy(`${ID}?api-version=2026-05-15-preview`, 404)).rejects.toMatchObject({
    summary: "Missing Resource Import State",
  });
});
