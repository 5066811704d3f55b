import { LocalWorld } from "../../../support/local-world";

test("counts what a Responses call says without effect, and nothing else", () => {
  const world = new LocalWorld();
  world.putApp();
  world.putDeployment();
  world.grant(world.people.alice);
  const heeded = { input: "Hello", model: "any", stream: false, store: true };
  world.invoke("alice", { ...heeded, previous_response_id: null, conversation: null });
  expect(world.ignoredKeys()).toEqual({});
  world.invoke("alice", { ...heeded, temperature: 0, instructions: "Be brief", mood: "good" });
  world.invoke("alice", { ...heeded, temperature: 1, text: { verbosity: "low" } });
  expect(world.ignoredKeys()).toEqual({ temperature: 2, instructions: 1, mood: 1, text: 1 });
});

test("a call that is refused counts nothing", () => {
  const world = new LocalWorld();
  world.putApp();
  world.putDeployment();
  world.invoke("bob", { input: "Hello", temperature: 0 });
  world.grant(world.people.alice);
  world.invoke("alice", { input: 1, temperature: 0 });
  expect(world.ignoredKeys()).toEqual({});
});
