import { failure, LocalWorld, PROJECT } from "../../../../support/local-world";

test("tells the identity that a project has", () => {
  const principal = "99999999-0000-4000-8000-000000000001";
  const world = new LocalWorld({ projects: [{ id: PROJECT, principal }] });
  expect(world.arm("GET", PROJECT)).toMatchObject({
    status: 200,
    body: {
      id: PROJECT,
      name: "contoso/support",
      type: "Microsoft.CognitiveServices/accounts/projects",
      identity: { type: "SystemAssigned", principalId: principal },
    },
  });
});

test("tells that it has none", () => {
  expect(new LocalWorld().arm("GET", PROJECT).body).toMatchObject({ identity: { type: "None" } });
});

test("is 404 for one that does not exist", () => {
  expect(failure(new LocalWorld().arm("GET", `${PROJECT}2`))).toBe(
    "404 NotFound: project support2 not found",
  );
});
