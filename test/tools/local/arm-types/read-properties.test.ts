import { APP, failure, LocalWorld, properties } from "../../../support/local-world";

test("takes back the nulls that it answers, and no others", () => {
  const world = new LocalWorld();
  world.putApp({ description: "Answers" });
  expect(world.putApp({ displayName: null, description: null, properties: null }).status).toBe(200);
  expect(failure(world.putApp({ tags: null }))).toContain("body.properties.tags must not be null");
  world.putApp({ displayName: "Support" });
  expect(failure(world.putApp({ displayName: null }))).toContain("displayName must not be null");
});

test("a description that comes back as null stays, and goes when it is left out", () => {
  const world = new LocalWorld();
  world.putApp({ description: "Answers" });
  world.putApp({ description: null });
  expect(world.admin.stored(APP)).toMatchObject({ description: "Answers" });
  world.putApp();
  expect(world.admin.stored(APP)).not.toHaveProperty("description");
});

test("ignores what it computes, whatever was sent", () => {
  const world = new LocalWorld();
  const { applicationId } = properties(world.putApp());
  const sent = { applicationId: "mine", defaultInstanceIdentity: null, isEnabled: false };
  expect(properties(world.putApp(sent))).toMatchObject({ applicationId, isEnabled: true });
});

test("refuses a body that is no object, or has no properties", () => {
  const world = new LocalWorld();
  expect(failure(world.arm("PUT", APP, []))).toBe("400 UserError: body must be an object");
  expect(failure(world.arm("PUT", APP, { properties: [] }))).toContain("body.properties must be");
  expect(failure(world.arm("PUT", APP, { id: APP }))).toContain("body.properties is required");
});
