import { DeploymentState } from "../../lib/agreed/deployment-state";

test("spells states as the service answers them", () => {
  expect(Object.values(DeploymentState)).toEqual(["Running", "Stopped"]);
});
