import {
  activityUrlOf,
  agentEndpointOf,
  applicationUrlOf,
  invocationsUrlOf,
  openaiBaseUrlOf,
  projectUrlAt,
} from "../../lib/agreed/endpoints";

const PROJECT = projectUrlAt("https://contoso.services.ai.azure.com", "support");

test("a project is at the host of its account", () => {
  expect(PROJECT).toBe("https://contoso.services.ai.azure.com/api/projects/support");
});

test("protocols of an application are below its base URL", () => {
  const url = applicationUrlOf(PROJECT, "desk");
  expect(url).toBe(`${PROJECT}/applications/desk`);
  expect(openaiBaseUrlOf(url)).toBe(`${url}/protocols/openai`);
  expect(activityUrlOf(url)).toBe(`${url}/protocols/activityprotocol`);
});

test("protocols of a single agent are below its endpoint", () => {
  const url = agentEndpointOf(PROJECT, "worker");
  expect(url).toBe(`${PROJECT}/agents/worker/endpoint`);
  expect(invocationsUrlOf(url)).toBe(`${url}/protocols/invocations`);
});
