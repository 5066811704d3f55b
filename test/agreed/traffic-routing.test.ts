import { DEFAULT_ROUTE, routeTo } from "../../lib/agreed/traffic-routing";

test("sends everything to one deployment", () => {
  expect(routeTo("id-1")).toEqual({
    protocol: "FixedRatio",
    rules: [{ ruleId: "default", deploymentId: "id-1", trafficPercentage: 100 }],
  });
});

test("the default is the service's own rule, an empty id", () => {
  expect(DEFAULT_ROUTE.rules).toEqual([
    { ruleId: "default", deploymentId: "", trafficPercentage: 100 },
  ]);
});
