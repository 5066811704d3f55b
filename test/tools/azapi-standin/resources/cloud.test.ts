import { cloudOf } from "../../../../lib/tools/azapi-standin/resources/cloud";
import { ProviderSettings } from "../../../../lib/tools/azapi-standin/resources/provider-settings";
import type { ValueMap } from "../../../../lib/tools/azapi-standin/values/value";

const ENVIRONMENT = {
  ARM_ENVIRONMENT: "custom",
  ARM_RESOURCE_MANAGER_ENDPOINT: "https://127.0.0.1:1",
  ARM_RESOURCE_MANAGER_AUDIENCE: "https://audience",
  ARM_ACTIVE_DIRECTORY_AUTHORITY_HOST: "https://login",
};
const cloud = (config: ValueMap, environment: { [name: string]: string } = {}) =>
  cloudOf(new ProviderSettings(config, environment));

test("is the public one by default", () => {
  expect(cloud({}).endpoint).toBe("https://management.azure.com");
  expect(cloud({ environment: "China" }).endpoint).toBe("https://management.chinacloudapi.cn");
});

test("comes from the environment", () => {
  expect(cloud({}, ENVIRONMENT)).toEqual({
    endpoint: "https://127.0.0.1:1",
    audience: "https://audience",
  });
});

test("comes from the attribute endpoint, over the public one, and then not from the environment", () => {
  const endpoint = [{ resource_manager_endpoint: "https://here", resource_manager_audience: null }];
  const environment = { ...ENVIRONMENT, ARM_ENVIRONMENT: "public" };
  expect(cloud({ endpoint }, environment)).toEqual({
    endpoint: "https://here",
    audience: "https://management.core.windows.net/",
  });
});

test("reports what custom needs, even with the attribute endpoint", () => {
  const endpoint = [{ resource_manager_endpoint: "https://here" }];
  expect(() => cloud({ environment: "custom", endpoint }, ENVIRONMENT)).toThrow(
    "Missing value for `active_directory_authority_host`. Missing value for `resource_manager_endpoint`. " +
      "Missing value for `resource_manager_audience`.",
  );
});

test("is one of those that azapi knows", () => {
  expect(() => cloud({ environment: "moon" })).toThrow("Invalid `environment` value.");
});
