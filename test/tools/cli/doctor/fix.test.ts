import { azAssignRole, azRest } from "../../../../lib/tools/cli/doctor/fix";

test("asks Azure Resource Manager", () => {
  expect(azRest("post", "https://x/start?api-version=1")).toBe(
    "az rest --method post --url 'https://x/start?api-version=1'",
  );
  expect(azRest("put", "https://x", { properties: { name: "it's" } })).toBe(
    `az rest --method put --url https://x --body '{"properties":{"name":"it'\\''s"}}'`,
  );
});

test("gives a role to whom it knows the type of, and to others", () => {
  const principalId = "5f2d3c1e-0000-4000-8000-000000000001";
  expect(azAssignRole("r", { principalId, principalType: "User" }, "/s")).toBe(
    `az role assignment create --role r --assignee-object-id ${principalId} --assignee-principal-type User --scope /s`,
  );
  expect(azAssignRole("r", { principalId, principalType: undefined }, "/s")).toBe(
    `az role assignment create --role r --assignee ${principalId} --scope /s`,
  );
});
