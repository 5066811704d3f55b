import { AgentAddress } from "../../../lib/tools/client/agent-address";

const PROJECT = "https://contoso.services.ai.azure.com/api/projects/support";
const ENDPOINT = `${PROJECT}/agents/order-agent/endpoint`;

test.each([`${PROJECT}/agents/order-agent`, ENDPOINT, `${ENDPOINT}/protocols/invocations`])(
  "is found in %s",
  (url) => {
    expect(AgentAddress.fromUrl(url)).toMatchObject({
      projectUrl: PROJECT,
      agentName: "order-agent",
      endpointUrl: ENDPOINT,
      openaiBaseUrl: `${ENDPOINT}/protocols/openai`,
      activityUrl: `${ENDPOINT}/protocols/activityprotocol`,
      invocationsUrl: `${ENDPOINT}/protocols/invocations`,
      contractUrl: `${ENDPOINT}/protocols/invocations/docs/openapi.json`,
    });
  },
);

test("is given by its project and its name, which may hold a blank", () => {
  expect(AgentAddress.inProject(`${PROJECT}/`, "order-agent").endpointUrl).toBe(ENDPOINT);
  expect(AgentAddress.inProject(PROJECT, "order agent").endpointUrl).toBe(
    `${PROJECT}/agents/order%20agent/endpoint`,
  );
});

test.each([`${PROJECT}/applications/desk`, PROJECT, "order-agent"])("%s is refused", (url) => {
  expect(() => AgentAddress.fromUrl(url)).toThrow("is not the URL of an agent: https://{account}");
});

test("what is not the URL of a project is refused", () => {
  expect(() => AgentAddress.inProject("support", "order-agent")).toThrow(
    "support is not the URL of a project: https://{account}.services.ai.azure.com/api/projects/{project}",
  );
  expect(() => AgentAddress.inProject(PROJECT.replace("https", "http"), "a")).toThrow(
    "does not use TLS",
  );
});
