import { AZAPI_VERSION, AZAPI_VERSION_CONSTRAINT } from "../../lib/agreed/azapi-release";

test("Terraform may take later minor releases of the same major one", () => {
  const [major, minor] = AZAPI_VERSION.split(".");
  expect(AZAPI_VERSION_CONSTRAINT).toBe(`~> ${major}.${minor}`);
});
