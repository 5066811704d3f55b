import { ACCOUNT, APP, failure, LIVE, LocalWorld, PROJECT } from "../../../support/local-world";

test.each(["2025-12-01", "2026-03-01", "2026-07-01", "2026-09-01"])(
  "refuses the api-version %s, in the recorded words",
  (version) => {
    const world = new LocalWorld({ location: "southindia" });
    expect(failure(world.arm("GET", APP, undefined, { version }))).toBe(
      `400 NoRegisteredProviderFound: No registered resource provider found for location 'southindia' and API version '${version}' for type 'accounts/projects/applications'. The supported api-versions are 2025-10-01-preview, 2026-01-15-preview, 2026-03-15-preview, 2026-05-15-preview.`,
    );
  },
);

test.each(["2025-10-01-preview", "2026-01-15-preview", "2026-03-15-preview", "2026-05-15-preview"])(
  "accepts the api-version %s",
  (version) => {
    const body = { properties: { agents: [{ agentName: "alpha" }] } };
    expect(new LocalWorld().arm("PUT", APP, body, { version }).status).toBe(201);
  },
);

test("the accepted api-versions are a setting", () => {
  const world = new LocalWorld({ behaviours: { apiVersions: ["2026-07-01"] } });
  expect(failure(world.arm("GET", APP))).toContain("400 NoRegisteredProviderFound");
  expect(failure(world.arm("GET", APP, undefined, { version: "2026-07-01" }))).toContain("404");
});

test("types and names are found in any letter case", () => {
  const world = new LocalWorld();
  world.putApp();
  world.putDeployment();
  const shouted = LIVE.replace("agentDeployments", "agentdeployments").replace("/app/", "/APP/");
  expect(world.arm("GET", shouted).body).toMatchObject({ id: LIVE });
});

test.each([
  ["PATCH", APP, "405 MethodNotAllowed"],
  ["POST", LIVE, "405 MethodNotAllowed"],
  ["PATCH", PROJECT, "405 MethodNotAllowed"],
  ["PUT", `${ACCOUNT}/connections/search`, "400 NotEmulated"],
  ["POST", `${APP}/restart`, "400 NotEmulated"],
  ["GET", "/subscriptions/00000000-0000-0000-0000-0000000000aa", "400 NotEmulated"],
])("refuses %s %s by name", (method, path, told) => {
  expect(failure(new LocalWorld().arm(method, path))).toContain(told);
});

test("refuses query parameters that it does not emulate, by name", () => {
  const world = new LocalWorld();
  const version = "2026-05-15-preview&searchText=x";
  expect(failure(world.arm("GET", `${PROJECT}/applications`, undefined, { version }))).toContain(
    "400 NotEmulated: local Azure does not emulate the query parameter searchText",
  );
});

test.each([
  ["no token", ""],
  ["a token of somebody else's making", "Bearer e30.e30.e30"],
])("refuses %s with 401", (_, authorization) => {
  const world = new LocalWorld();
  expect(world.arm("GET", APP, undefined, { headers: { authorization } }).status).toBe(401);
});

test("refuses a token for another audience with 401", () => {
  const world = new LocalWorld();
  const authorization = `Bearer ${world.token(world.people.deployer, "https://ai.azure.com")}`;
  expect(failure(world.arm("GET", APP, undefined, { headers: { authorization } }))).toContain(
    "401 Unauthorized: the token is for https://ai.azure.com",
  );
});
