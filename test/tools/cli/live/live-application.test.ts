import type { ArmReader } from "../../../../lib/tools/client/arm-reader";
import { readApplication } from "../../../../lib/tools/cli/live/live-application";
import { APP } from "../../../support/local-world";
import { Patient } from "../../../support/patient";

afterEach(() => jest.restoreAllMocks());

/** An application as it is read from such properties. */
function read(properties: unknown) {
  const arm: Pick<ArmReader, "get"> = { get: () => Promise.resolve({ properties }) };
  return readApplication(arm as ArmReader, APP, "v");
}

test("reads what local Azure answers as the service was recorded to", async () => {
  const application = await Patient.healthy().evidence().application();
  expect(application).toMatchObject({
    id: APP,
    baseUrl: "https://127.0.0.1:1/api/projects/support/applications/app",
    provisioningState: "Succeeded",
    isEnabled: true,
    authorizationScheme: "Default",
    instance: { provisioningState: "Succeeded" },
    routedTo: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
  });
});

test("takes what is missing for what it means", async () => {
  expect(await read({})).toEqual({
    id: APP,
    isEnabled: true,
    authorizationScheme: "Default",
    instance: {},
    blueprint: {},
    routedTo: "",
    sent: { agents: [] },
  });
  expect(await read(null)).toMatchObject({ isEnabled: true });
});

test("gives back what a PUT has to repeat, without what the service adds", async () => {
  const { sent } = await read({
    displayName: "Support",
    description: null,
    tags: { team: "a" },
    agents: [{ agentId: "azureml://…", agentName: "alpha" }],
    authorizationPolicy: { authorizationScheme: "Channels" },
  });
  expect(sent).toEqual({
    displayName: "Support",
    tags: { team: "a" },
    authorizationPolicy: { authorizationScheme: "Channels" },
    agents: [{ agentName: "alpha" }],
  });
});
