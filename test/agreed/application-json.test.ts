import { APPLICATION_JSON } from "../../lib/agreed/application-json";
import { routeTo } from "../../lib/agreed/traffic-routing";
import { evaluate } from "../support/jmespath";

test("leads to the deployment that a route names", async () => {
  const body = { properties: { trafficRoutingPolicy: routeTo("id-1") } };
  expect(await evaluate(body, APPLICATION_JSON.routedDeployment)).toBe("id-1");
  expect(await evaluate(body, APPLICATION_JSON.route)).toEqual(routeTo("id-1"));
});
