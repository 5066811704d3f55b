import { ServingTimeline } from "../../../../lib/tools/local/data-plane/timeline";
import { APP, deployment, LIVE, LocalWorld, properties, route } from "../../../support/local-world";

const OTHER = `${APP}/agentDeployments/other`;

test("shows who served, and when", () => {
  const world = new LocalWorld();
  const start = world.now;
  world.putApp();
  world.putDeployment();
  world.now += 100;
  world.putDeployment(deployment("alpha", "2"));
  const first = { deployment: "live", agentName: "alpha", agentVersion: "1" };
  expect(world.timeline.entries()).toEqual([
    { applicationId: APP, from: start, to: start },
    { applicationId: APP, from: start, to: start + 100, serving: first },
    { applicationId: APP, from: start + 100, serving: { ...first, agentVersion: "2" } },
  ]);
  expect(world.timeline.entries(`${APP}2`)).toEqual([]);
});

test("the time before the first deployment is not a gap", () => {
  const world = new LocalWorld();
  world.putApp();
  world.now += 100;
  world.putDeployment();
  expect(world.timeline.gaps()).toEqual([]);
});

test("a swap with the old deployment deleted first leaves a gap", () => {
  const world = new LocalWorld();
  world.putApp();
  world.putApp(route(properties(world.putDeployment())["deploymentId"]));
  world.now += 10;
  world.arm("DELETE", LIVE);
  const from = world.now;
  world.now += 10;
  world.putApp(route(properties(world.putDeployment({}, OTHER))["deploymentId"]));
  expect(world.timeline.gaps()).toEqual([{ applicationId: APP, from, to: world.now }]);
  expect(world.timeline.gaps(APP.toUpperCase())).toHaveLength(1);
});

test("a swap with the route moved first leaves none", () => {
  const world = new LocalWorld();
  world.putApp();
  world.putApp(route(properties(world.putDeployment())["deploymentId"]));
  world.now += 10;
  world.putApp(route(properties(world.putDeployment({}, OTHER))["deploymentId"]));
  world.now += 10;
  world.arm("DELETE", LIVE);
  expect(world.timeline.gaps()).toEqual([]);
});

test("what became due without any request is on the timeline", () => {
  const world = new LocalWorld({ behaviours: { operationMs: 50 } });
  world.putApp();
  world.now += 50;
  world.putDeployment();
  const ready = world.now + 50;
  world.now += 1000;
  expect(world.timeline.entries().at(-1)).toMatchObject({
    from: ready,
    serving: { deployment: "live" },
  });
});

test("an application that is gone ends its entry", () => {
  const world = new LocalWorld();
  world.putApp();
  world.putDeployment();
  world.now += 10;
  world.admin.remove(APP);
  expect(world.timeline.entries().at(-1)).toMatchObject({ to: world.now });
  expect(world.timeline.gaps()).toEqual([]);
});

test("stopping and disabling are gaps while they last", () => {
  const world = new LocalWorld();
  world.putApp();
  world.putDeployment();
  world.now += 10;
  world.arm("POST", `${APP}/disable`);
  world.now += 10;
  world.arm("POST", `${APP}/enable`);
  world.now += 10;
  world.arm("POST", `${LIVE}/stop`);
  expect(world.timeline.gaps()).toMatchObject([
    { from: world.now - 20, to: world.now - 10 },
    { from: world.now },
  ]);
});

test("the oldest entries leave when there are too many; a gap after them stays one", () => {
  const timeline = new ServingTimeline(() => undefined);
  const serving = { deployment: "live", agentName: "alpha", agentVersion: "1" };
  timeline.record("other", 0, serving);
  for (let at = 1; at < 25_000; at += 1) timeline.record("app", at, at === 1 ? serving : undefined);
  for (let at = 2; at < 50_000; at += 2) {
    timeline.record("app", 25_000 + at, { ...serving, agentVersion: String(at) });
    timeline.record("app", 25_001 + at, undefined);
  }
  const entries = timeline.entries();
  expect(entries.length).toBeLessThanOrEqual(10_000);
  expect(entries.length).toBeGreaterThan(5_000);
  expect(entries[0]).toMatchObject({ applicationId: "other", serving });
  expect(entries.at(-1)).toMatchObject({ applicationId: "app", from: 74_999 });
  expect(timeline.gaps("app").length).toBeGreaterThan(2_000);
});

test("the oldest entries leave when they hold too many bytes", () => {
  const timeline = new ServingTimeline(() => undefined);
  const serving = { deployment: "x".repeat(10_000), agentName: "alpha", agentVersion: "1" };
  for (let at = 0; at < 3_000; at += 1) {
    timeline.record("app", at, { ...serving, agentVersion: String(at) });
  }
  expect(JSON.stringify(timeline.entries()).length).toBeLessThan(9 * 1024 * 1024);
});
