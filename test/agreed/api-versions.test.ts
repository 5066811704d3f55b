import { FOUNDRY_API_VERSION, REFUSED_FOUNDRY_API_VERSIONS } from "../../lib/agreed/api-versions";

test("the default is not among those that the service refuses", () => {
  expect(REFUSED_FOUNDRY_API_VERSIONS).not.toContain(FOUNDRY_API_VERSION);
});
