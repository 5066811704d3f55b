import {
  COMING_UP,
  DeploymentState,
  NOT_ANSWERING,
  STARTED,
} from "../../lib/agreed/deployment-state";

test("spells states as the service answers them", () => {
  expect(Object.values(DeploymentState)).toEqual(["Running", "Stopped"]);
});

test("what was started or comes up is not stopped, and what answers runs", () => {
  expect([...STARTED, ...COMING_UP]).not.toContain(DeploymentState.STOPPED);
  expect(STARTED.filter((state) => !NOT_ANSWERING.includes(state))).toEqual(["Running"]);
});
