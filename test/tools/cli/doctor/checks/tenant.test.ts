import { tenant } from "../../../../../lib/tools/cli/doctor/checks/tenant";
import { fixedToken, Patient } from "../../../../support/patient";

const TENANT = "11111111-1111-1111-1111-111111111111";
const OTHER = "22222222-2222-2222-2222-222222222222";

afterEach(() => jest.restoreAllMocks());

test("passes for a token of the tenant that Azure Resource Manager names", async () => {
  expect(await new Patient().find(tenant)).toEqual({
    verdict: "passed",
    found: `both are in ${TENANT}`,
  });
});

test("fails for a token of another tenant, and names the right one", async () => {
  const patient = new Patient();
  const token = patient.world.token("somebody", "https://ai.azure.com", { tenantId: OTHER });
  const target = patient.target("bob", { credential: fixedToken(token) });
  expect(await patient.find(tenant, "bob", { target })).toMatchObject({
    verdict: "failed",
    cause: "audience",
    found: `the token is from the tenant ${OTHER}, but the application is in ${TENANT}`,
    fix: { command: `az login --tenant ${TENANT}` },
  });
});

test("is unknown if the token or Azure Resource Manager does not name a tenant", async () => {
  const patient = new Patient();
  const target = patient.target("bob", { credential: fixedToken("opaque") });
  expect(await patient.find(tenant, "bob", { target })).toMatchObject({ verdict: "unknown" });
  jest.restoreAllMocks();
  jest.spyOn(globalThis, "fetch").mockResolvedValue(new Response(null, { status: 404 }));
  expect(await patient.find(tenant)).toMatchObject({ verdict: "unknown" });
});
