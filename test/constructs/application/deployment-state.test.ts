import { DeploymentState } from "../../../lib/constructs/application/deployment-state";

test("spells states as the service answers them", () => {
  expect(Object.values(DeploymentState)).toEqual(["Running", "Stopped"]);
});
