import {
  FOUNDRY_API_VERSION,
  REFUSED_FOUNDRY_API_VERSIONS,
  SERVED_FOUNDRY_API_VERSIONS,
} from "../../lib/agreed/api-versions";

test("the default is the newest of those that the service answers", () => {
  expect(FOUNDRY_API_VERSION).toBe([...SERVED_FOUNDRY_API_VERSIONS].sort().at(-1));
  expect(REFUSED_FOUNDRY_API_VERSIONS).not.toContain(FOUNDRY_API_VERSION);
});
