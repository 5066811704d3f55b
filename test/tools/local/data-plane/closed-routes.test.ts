import { failure, LocalWorld } from "../../../support/local-world";

test.each([
  ["POST", "conversations"],
  ["GET", "conversations/conv_1/items"],
  ["GET", "files"],
  ["POST", "vector_stores"],
  ["DELETE", "containers/c_1"],
])("%s %s below an application is closed, and says what to do", (method, route) => {
  const path = `applications/app/protocols/openai/${route}?api-version=2025-11-15-preview`;
  const world = new LocalWorld();
  expect(failure(world.data(method, path, {}, { as: "alice" }))).toBe(
    `404 NotFound: applications have no /${route.split("/")[0]}: they keep nothing between calls; send the conversation so far in input`,
  );
  const unknown = { headers: { authorization: "" } };
  expect(world.data(method, path, {}, unknown).status).toBe(401);
});

test("other routes are not routes of the service", () => {
  const path = "applications/app/protocols/openai/responses/resp_1";
  expect(failure(new LocalWorld().data("GET", path))).toContain("is not a route of this service");
});
