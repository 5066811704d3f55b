import { StateFolder } from "../../../../lib/tools/local/store/state-folder";
import { failure, LIVE, LocalWorld, properties } from "../../../support/local-world";
import { temporaryFolder } from "../../../support/temporary-folder";

const folder = temporaryFolder();
const LATE = { behaviours: { operationMs: 100, runningMs: 500 } };

/** An application that Alice may call, with a deployment whose operation has just ended. */
function deployed(
  ...[options = LATE, stores]: ConstructorParameters<typeof LocalWorld>
): LocalWorld {
  const world = new LocalWorld(options, stores);
  world.putApp();
  world.now += 100;
  world.grant(world.people.alice);
  world.putDeployment();
  world.now += 100;
  return world;
}

function stateOf(world: LocalWorld): unknown {
  const { provisioningState, state } = properties(world.arm("GET", LIVE));
  return { provisioningState, state };
}

const STARTING = { provisioningState: "Succeeded", state: "Starting" };
const RUNNING = { provisioningState: "Succeeded", state: "Running" };

test("a deployment is Running, and answers, that long after its operation", () => {
  const world = deployed();
  world.now += 499;
  expect(stateOf(world)).toEqual(STARTING);
  expect(failure(world.invoke("alice"))).toContain("503 DeploymentNotRunning");
  world.now += 1;
  expect(stateOf(world)).toEqual(RUNNING);
  expect(world.invoke("alice").status).toBe(200);
});

test("without the setting it is Running when its operation ends", () => {
  expect(stateOf(deployed({ behaviours: { operationMs: 100 } }))).toEqual(RUNNING);
});

test("an update leaves it Running", () => {
  const world = deployed();
  world.now += 500;
  world.putDeployment({ displayName: "Live" });
  world.now += 100;
  expect(stateOf(world)).toEqual(RUNNING);
});

test("one that was stopped before does not run", () => {
  const world = deployed();
  world.arm("POST", `${LIVE}/stop`);
  world.now += 600;
  expect(stateOf(world)).toMatchObject({ state: "Stopped" });
});

test("one that is started runs as late", () => {
  const world = deployed();
  world.arm("POST", `${LIVE}/stop`);
  world.now += 600;
  world.arm("POST", `${LIVE}/start`);
  world.now += 599;
  expect(stateOf(world)).toEqual(STARTING);
  world.now += 1;
  expect(stateOf(world)).toEqual(RUNNING);
});

test("one that was deleted and created again starts again", () => {
  const world = deployed();
  world.now += 300;
  world.arm("DELETE", LIVE);
  world.now += 100;
  world.putDeployment();
  world.now += 100;
  world.now += 499;
  expect(stateOf(world)).toEqual(STARTING);
  world.now += 1;
  expect(stateOf(world)).toEqual(RUNNING);
});

test("one that was starting when local Azure ended is Running", () => {
  const stores = new StateFolder(folder());
  const world = deployed(LATE, stores);
  expect(stateOf(world)).toEqual(STARTING);
  stores.close();
  const again = new StateFolder(folder());
  expect(stateOf(new LocalWorld(LATE, again))).toEqual(RUNNING);
  again.close();
});
