import { StateFolder } from "../../../lib/tools/local/store/state-folder";
import { HostedAgents } from "../../support/hosted-agents";
import { APP, deployment, LIVE, LocalWorld, properties } from "../../support/local-world";
import { temporaryFolder } from "../../support/temporary-folder";

const folder = temporaryFolder();
const SLOW = {
  behaviours: {
    operationMs: 1000,
    identityMs: 1000,
    identityIdsMs: 1000,
    principalMs: 1000,
    grantMs: 1000,
  },
};

/** A world whose state is kept; what the test starts in it is still running when it ends. */
function interrupted(act: (world: LocalWorld) => void): LocalWorld {
  const stores = new StateFolder(folder());
  act(new LocalWorld(SLOW, stores));
  stores.close();
  return restarted();
}

function restarted(): LocalWorld {
  const stores = new StateFolder(folder());
  const world = new LocalWorld(SLOW, stores);
  stores.close();
  return world;
}

test("a publication goes on as if its time had passed", () => {
  let operation = "";
  const world = interrupted((before) => {
    const { headers = {} } = before.putApp();
    operation = new URL(headers["Azure-AsyncOperation"] ?? "").pathname;
    before.now += 1000;
    before.putDeployment();
    before.grant(before.people.alice);
    expect(properties(before.arm("GET", LIVE))["state"]).toBe("Starting");
  });
  expect(world.arm("GET", operation).body).toMatchObject({ status: "Succeeded" });
  expect(properties(world.arm("GET", APP))).toMatchObject({
    provisioningState: "Succeeded",
    defaultInstanceIdentity: { provisioningState: "Succeeded" },
  });
  expect(world.invoke("alice").status).toBe(200);
  expect(world.timeline.entries()).toMatchObject([{ serving: { deployment: "live" } }]);
  expect(world.putDeployment(deployment("alpha", "2")).status).toBe(200);
});

test("what was to be deleted is gone, what was to be stopped has stopped", () => {
  const world = interrupted((before) => {
    before.putApp();
    before.now += 1000;
    before.putDeployment();
    before.now += 1000;
    before.arm("POST", `${LIVE}/stop`);
    before.putDeployment({}, `${APP}/agentDeployments/other`);
    before.now += 1000;
    before.arm("DELETE", `${APP}/agentDeployments/other`);
  });
  expect(world.arm("GET", `${APP}/agentDeployments/other`).status).toBe(404);
  expect(properties(world.arm("GET", LIVE))["state"]).toBe("Stopped");
});

test("an application that was to be deleted is gone", () => {
  const world = interrupted((before) => {
    before.putApp();
    before.now += 1000;
    before.arm("DELETE", APP);
    expect(properties(before.arm("GET", APP))["provisioningState"]).toBe("Deleting");
  });
  expect(world.arm("GET", APP).status).toBe(404);
  expect(world.admin.resources()).toEqual([]);
});

test("a call that its agent was working on is completed", () => {
  const serve = () => {
    const stores = new StateFolder(folder());
    return { stores, agents: new HostedAgents("slow", {}, stores) };
  };
  const before = serve();
  before.agents.invoke(Buffer.from("Hello"), "", { headers: { "x-agent-invocation-id": "1" } });
  before.stores.close();
  const { stores, agents } = serve();
  expect(agents.ask("GET", "/1?api-version=v1").body).toMatchObject({ status: "completed" });
  stores.close();
});

test("a restart without anything under way changes nothing", () => {
  const state = (world: LocalWorld) => [
    world.admin.resources(),
    world.arm("GET", APP).body,
    world.arm("GET", LIVE).body,
    world.data("GET", "agents").body,
  ];
  const world = interrupted((before) => {
    before.putApp({ displayName: "Support" });
    before.now += 5000;
    before.putDeployment();
    before.now += 5000;
    before.admin.addAgent(APP.split("/applications/")[0] ?? "", { name: "made" });
  });
  const kept = state(world);
  expect(state(restarted())).toEqual(kept);
  expect(JSON.stringify(kept)).toContain('"made"');
});
