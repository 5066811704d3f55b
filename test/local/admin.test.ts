import { LocalAzureError } from "../../lib/local/local-azure-error";
import { APP, deployment, LIVE, LocalWorld, PROJECT, properties } from "../support/local-world";

function published(): LocalWorld {
  const world = new LocalWorld();
  world.putApp({ displayName: "Support", description: "Answers" });
  world.putDeployment();
  return world;
}

test("changes what was written, without a check", () => {
  const world = published();
  world.admin.change(APP, { displayName: "Other", agents: ["nobody"] });
  world.admin.change(LIVE, { displayName: "By hand" });
  expect(properties(world.arm("GET", APP))).toMatchObject({
    displayName: "Other",
    agents: [{ agentName: "nobody" }],
  });
  expect(properties(world.arm("GET", LIVE))["displayName"]).toBe("By hand");
});

test("shows what is stored, also what the service does not", () => {
  const world = published();
  expect(world.admin.stored(APP)).toMatchObject({ description: "Answers" });
  expect(world.admin.stored(LIVE)).toMatchObject({ deploymentType: "Managed" });
  expect(world.admin.stored(`${APP}2`)).toBeUndefined();
});

test("removes a deployment, or an application with its deployments", () => {
  const world = published();
  world.admin.remove(LIVE);
  expect(world.admin.resources()).toEqual([APP]);
  world.putDeployment();
  world.admin.remove(APP);
  expect(world.admin.resources()).toEqual([]);
});

test("adds an agent, and versions to an agent", () => {
  const world = published();
  world.admin.addAgent(PROJECT, { name: "gamma" });
  world.admin.addAgent(PROJECT, { name: "alpha", versions: ["3"] });
  expect(world.putApp({ agents: [{ agentName: "gamma" }, { agentName: "alpha" }] }).status).toBe(
    200,
  );
  expect(world.putDeployment(deployment("alpha", "3")).status).toBe(200);
  expect(world.putDeployment(deployment("alpha", "1")).status).toBe(200);
});

test("speaks up when there is nothing to act on", () => {
  const world = published();
  expect(() => world.admin.change(`${APP}2`, {})).toThrow(LocalAzureError);
  expect(() => world.admin.remove(`${APP}2`)).toThrow(LocalAzureError);
  expect(() => world.admin.route(APP, "none")).toThrow("there is no deployment none");
});
