import { readResource } from "../../../../../lib/tools/azapi-standin/resources/resource/read";
import { fromJson, toJson } from "../../../../../lib/tools/azapi-standin/values/convert";
import { ID, session, storedResource } from "../support";
import type { Reply } from "../support";
import type { PrivateData } from "../../../../../lib/tools/azapi-standin/resources/resource-type";
import type { Json } from "../../../../../lib/tools/azapi-standin/values/json";

const BODY: Json = { properties: { displayName: "mine" } };

function read(reply: Reply, given = {}, privateData: PrivateData = {}) {
  return readResource(storedResource(given, BODY), privateData, session([reply]).session);
}

test("follows what changed in Azure and ignores what the service adds", async () => {
  const { state } = await read({ properties: { displayName: "theirs", baseUrl: "u" } });
  expect(toJson(state?.body ?? null)).toEqual({ properties: { displayName: "theirs" } });
});

test("leaves the state alone when nothing changed", async () => {
  const { state } = await read({ properties: { displayName: "mine", baseUrl: "u" } });
  expect(state).toEqual(storedResource({}, BODY));
});

test("refreshes what is exported", async () => {
  const exports = { response_export_values: fromJson({ url: "properties.baseUrl" }) };
  const { state } = await read({ properties: { baseUrl: "u" } }, exports);
  expect(toJson(state?.output ?? null)).toEqual({ url: "u" });
});

test("keeps the configured value at remembered paths", async () => {
  const { state } = await read(
    { properties: { displayName: "theirs" } },
    {},
    {
      ignoreBodyChanges: ["properties.displayName"],
    },
  );
  expect(toJson(state?.body ?? null)).toEqual(BODY);
});

test("drops what is gone, and fails on anything else", async () => {
  expect((await read(404)).state).toBeNull();
  await expect(read(403)).rejects.toMatchObject({
    summary: "Failed to retrieve resource",
    detail: expect.stringContaining(`reading Resource: (ResourceId "${ID}"`) as string,
  });
});

test("takes a body of another type as it comes", async () => {
  const { state } = await read({ properties: { displayName: 7 } });
  expect(toJson(state?.body ?? null)).toEqual({ properties: { displayName: 7 } });
});
