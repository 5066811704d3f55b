import { LocalAzureError } from "../../../../lib/tools/local/core/local-azure-error";
import {
  APP,
  deployment,
  LIVE,
  LocalWorld,
  PROJECT,
  properties,
} from "../../../support/local-world";

function published(): LocalWorld {
  const world = new LocalWorld();
  world.putApp({ displayName: "Support", description: "Answers" });
  world.putDeployment();
  return world;
}

test("changes what was written, without asking whether the agent exists", () => {
  const world = published();
  world.admin.change(APP, { displayName: "Other", agents: [{ agentName: "nobody" }] });
  world.admin.change(LIVE, { displayName: "By hand" });
  expect(properties(world.arm("GET", APP))).toMatchObject({
    displayName: "Other",
    agents: [{ agentName: "nobody" }],
  });
  expect(properties(world.arm("GET", LIVE))["displayName"]).toBe("By hand");
});

test("shows what is stored, including what the service does not show", () => {
  const world = published();
  expect(world.admin.stored(APP)).toMatchObject({ description: "Answers" });
  expect(world.admin.stored(LIVE)).toMatchObject({ deploymentType: "Managed" });
  expect(world.admin.stored(`${APP}2`)).toBeUndefined();
});

test("a change leaves alone what it does not name", () => {
  const world = published();
  const agents = [{ agentName: "alpha", agentVersion: "2" }];
  world.admin.change(APP, { authorizationPolicy: { authorizationScheme: "Channels" } });
  world.admin.change(LIVE, { agents });
  expect(world.admin.stored(APP)).toEqual({
    agents: ["alpha"],
    displayName: "Support",
    description: "Answers",
    authorizationScheme: "Channels",
  });
  expect(world.admin.stored(LIVE)).toEqual({ ...deployment("alpha", "1"), agents });
});

test("a version changed by hand answers at once", () => {
  const world = published();
  world.grant(world.people.alice);
  world.admin.change(LIVE, { agents: [{ agentName: "alpha", agentVersion: "2" }] });
  expect(world.invoke("alice").body).toMatchObject({ metadata: { agent_version: "2" } });
  world.admin.change(LIVE, { displayName: "By hand" });
  expect(world.invoke("alice").body).toMatchObject({ metadata: { agent_version: "2" } });
});

test.each([
  [APP, { displayname: "Other" }, "displayname is not expected here"],
  [APP, { isEnabled: false }, "isEnabled is not expected here"],
  [APP, { agents: ["nobody"] }, "agents[0] must be an object"],
  [LIVE, { tags: { team: 1 } }, "tags must be an object of strings"],
])("refuses a change of the wrong form: %s %j", (id, body, told) => {
  expect(() => published().admin.change(id, body)).toThrow(told);
});

test("starts and stops a deployment, enables and disables an application, at once", () => {
  const world = published();
  const state = () => properties(world.arm("GET", LIVE))["state"];
  const isEnabled = () => properties(world.arm("GET", APP))["isEnabled"];
  world.admin.switch(LIVE, "stop");
  expect(state()).toBe("Stopped");
  world.admin.switch(LIVE, "start");
  expect(state()).toBe("Running");
  world.admin.switch(APP, "disable");
  expect(isEnabled()).toBe(false);
  world.admin.switch(APP, "enable");
  expect(isEnabled()).toBe(true);
});

test("changes by hand are on the timeline", () => {
  const world = published();
  world.now += 10;
  world.admin.switch(LIVE, "stop");
  world.now += 10;
  world.admin.switch(LIVE, "start");
  expect(world.timeline.gaps()).toMatchObject([{ from: world.now - 10, to: world.now }]);
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

test("throws when there is nothing to act on", () => {
  const world = published();
  expect(() => world.admin.change(`${APP}2`, {})).toThrow(LocalAzureError);
  expect(() => world.admin.remove(`${APP}2`)).toThrow(LocalAzureError);
  expect(() => world.admin.route(APP, "none")).toThrow("there is no deployment none");
  expect(() => world.admin.route(`${APP}2`, "")).toThrow(`there is no application ${APP}2`);
  expect(() => world.admin.switch(LIVE, "disable")).toThrow(`there is no application ${LIVE}`);
  expect(() => world.admin.switch(APP, "stop")).toThrow(`there is no deployment ${APP}`);
});
