import {
  EXPORTED_DEPLOYMENT,
  EXPORTED_IDENTITY,
  EXPORTED_ROUTE,
  EXPORTED_ROUTED_DEPLOYMENT,
  OUTPUT,
} from "../../lib/agreed/exports";
import { routeTo } from "../../lib/agreed/traffic-routing";
import { evaluate } from "../support/jmespath";

/** What the service answers, after the one recorded GET of an application (2026-06-23). */
const ANSWER = {
  properties: {
    baseUrl: "https://contoso.example/api/projects/support/applications/app",
    description: null,
    defaultInstanceIdentity: { principalId: "p", clientId: "c", tenantId: "t", subject: null },
    agentIdentityBlueprint: { principalId: "bp", clientId: "bc", tenantId: "bt", subject: null },
    trafficRoutingPolicy: {
      protocol: "FixedRatio",
      rules: [
        {
          ruleId: "default",
          description: "made by the service",
          deploymentId: "id-1",
          trafficPercentage: 100,
        },
      ],
    },
  },
};

/** `output` as azapi makes it of that answer. */
async function exported(queries: { readonly [name: string]: string }): Promise<object> {
  const entries = Object.entries(queries).map(
    async ([name, query]) => [name, await evaluate(ANSWER, query)] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}

test("exports a route that can be sent back as it is", async () => {
  expect(await exported(EXPORTED_ROUTE)).toEqual({ route: routeTo("id-1") });
});

test("exports URL and identities", async () => {
  expect(await exported(EXPORTED_IDENTITY)).toEqual({
    identity: {
      baseUrl: ANSWER.properties.baseUrl,
      principalId: "p",
      clientId: "c",
      tenantId: "t",
      blueprintPrincipalId: "bp",
      blueprintClientId: "bc",
      blueprintTenantId: "bt",
    },
  });
});

test("paths lead to what is exported", async () => {
  const application = { output: await exported({ ...EXPORTED_IDENTITY, ...EXPORTED_ROUTE }) };
  expect(await evaluate(application, OUTPUT.baseUrl)).toBe(ANSWER.properties.baseUrl);
  expect(await evaluate(application, OUTPUT.principalId)).toBe("p");
  expect(await evaluate(application, OUTPUT.routedDeployment)).toBe("id-1");
  const writer = { output: await exported(EXPORTED_ROUTED_DEPLOYMENT) };
  expect(await evaluate(writer, OUTPUT.deploymentId)).toBe("id-1");
  const answer = { properties: { deploymentId: "id-1", state: "Running" } };
  const deployment = {
    output: {
      deploymentId: await evaluate(answer, EXPORTED_DEPLOYMENT.deploymentId),
      state: await evaluate(answer, EXPORTED_DEPLOYMENT.state),
    },
  };
  expect(await evaluate(deployment, OUTPUT.deploymentId)).toBe("id-1");
  expect(await evaluate(deployment, OUTPUT.state)).toBe("Running");
});
