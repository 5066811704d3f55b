import { Cloud } from "../../../lib/tools/client/cloud";
import { FoundryAgentError } from "../../../lib/tools/client/foundry-agent-error";

test("the public cloud has the documented addresses, scopes and versions", () => {
  expect(Cloud.PUBLIC).toMatchObject({
    dataPlaneScope: "https://ai.azure.com/.default",
    hostSuffix: "services.ai.azure.com",
    armUrl: "https://management.azure.com",
    armScope: "https://management.azure.com/.default",
    applicationApiVersion: "2025-11-15-preview",
    agentApiVersion: "v1",
    armApiVersion: "2026-05-15-preview",
  });
});

test("Azure Government has its own, and the same versions", () => {
  expect(Cloud.US_GOVERNMENT).toMatchObject({
    dataPlaneScope: "https://ai.azure.us/.default",
    hostSuffix: "services.ai.azure.us",
    armUrl: "https://management.usgovcloudapi.net",
    armScope: "https://management.usgovcloudapi.net/.default",
    applicationApiVersion: "2025-11-15-preview",
  });
});

test("everything can be replaced, and the rest stays", () => {
  const local = Cloud.US_GOVERNMENT.with({ armUrl: "https://127.0.0.1:7443/" });
  expect(local.armUrl).toBe("https://127.0.0.1:7443");
  expect(local.armScope).toBe("https://management.usgovcloudapi.net/.default");
  expect(Cloud.of({ agentApiVersion: "v2" }).agentApiVersion).toBe("v2");
});

test.each(["management.azure.com", "http://management.azure.com", "ftp://127.0.0.1"])(
  "%s takes no tokens",
  (armUrl) => {
    expect(() => Cloud.of({ armUrl })).toThrow(FoundryAgentError);
    expect(() => Cloud.of({ armUrl })).toThrow(
      `must begin with https://, as in https://management.azure.com; got ${armUrl}`,
    );
  },
);

test.each([
  ["https://contoso.services.ai.azure.com/api/projects/p", Cloud.PUBLIC],
  ["https://contoso.services.ai.azure.us/api/projects/p", Cloud.US_GOVERNMENT],
  ["https://management.usgovcloudapi.net", Cloud.US_GOVERNMENT],
  ["https://management.azure.com", Cloud.PUBLIC],
  ["https://evilservices.ai.azure.us", Cloud.PUBLIC],
  ["https://a.services.ai.azure.us.evil.example", Cloud.PUBLIC],
  ["https://apim.contoso.com", Cloud.PUBLIC],
])("%s belongs to its cloud", (url, cloud) => {
  expect(Cloud.at(url)).toBe(cloud);
});

test("a local Azure serves Azure Resource Manager at the same address", () => {
  const cloud = Cloud.at("https://127.0.0.1:7443/api/projects/p");
  expect(cloud).toMatchObject({ armUrl: "https://127.0.0.1:7443" });
  expect(cloud.dataPlaneScope).toBe(Cloud.PUBLIC.dataPlaneScope);
});
