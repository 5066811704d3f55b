import { failure, LocalWorld, PROJECT } from "../../../../support/local-world";

test("returns the identity of a project", () => {
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

test("returns none when it has none", () => {
  expect(new LocalWorld().arm("GET", PROJECT).body).toMatchObject({ identity: { type: "None" } });
});

test("is 404 for one that does not exist", () => {
  expect(failure(new LocalWorld().arm("GET", `${PROJECT}2`))).toBe(
    "404 NotFound: project support2 not found",
  );
});
