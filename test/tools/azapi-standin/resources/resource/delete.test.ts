import { deleteResource } from "../../../../../lib/tools/azapi-standin/resources/resource/delete";
import { ID, session, storedResource } from "../support";

test.each([200, 204, 202, 404])("accepts %d", async (status) => {
  const { session: fake, requests } = session([status]);
  await deleteResource(storedResource({ locks: ["x"] }), fake);
  expect(requests).toEqual([`DELETE ${ID}`]);
});

test("fails on a refusal", async () => {
  await expect(deleteResource(storedResource(), session([409]).session)).rejects.toMatchObject({
    summary: "Failed to delete resource",
    detail: expect.stringContaining(`deleting Resource: (ResourceId "${ID}"`) as string,
  });
});
