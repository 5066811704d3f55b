import { APPLICATION_SWITCH, DEPLOYMENT_SWITCH } from "../../lib/agreed/switches";

test("names the service's actions", () => {
  expect(APPLICATION_SWITCH).toEqual({ off: "disable", on: "enable" });
  expect(DEPLOYMENT_SWITCH).toEqual({ off: "stop", on: "start" });
});
