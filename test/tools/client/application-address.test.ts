import { ApplicationAddress } from "../../../lib/tools/client/application-address";
import { Cloud } from "../../../lib/tools/client/cloud";
import { FoundryAgentError } from "../../../lib/tools/client/foundry-agent-error";

const BASE = "https://contoso.services.ai.azure.com/api/projects/support/applications/desk";
const ID =
  "/subscriptions/s/resourceGroups/r/providers/Microsoft.CognitiveServices/accounts/contoso/projects/support/applications/desk";

test.each([
  BASE,
  `${BASE}/`,
  ` ${BASE}/protocols/openai `,
  `${BASE}/protocols/openai/responses?api-version=2025-11-15-preview`,
  `${BASE}/protocols/activityprotocol`,
])("is found in %s", (url) => {
  const address = ApplicationAddress.fromUrl(url);
  expect(address).toMatchObject({
    projectUrl: "https://contoso.services.ai.azure.com/api/projects/support",
    applicationName: "desk",
    baseUrl: BASE,
    openaiBaseUrl: `${BASE}/protocols/openai`,
    activityUrl: `${BASE}/protocols/activityprotocol`,
  });
});

test("local Azure's addresses have the same form, and need no TLS there", () => {
  for (const origin of ["https://127.0.0.1:7443", "http://127.0.0.1:80", "http://localhost"]) {
    const url = `${origin}/api/projects/p/applications/a`;
    expect(ApplicationAddress.fromUrl(url).baseUrl).toBe(url.replace(":80/", "/"));
  }
});

test("a gateway may have a path of its own before that of the project", () => {
  const url =
    "https://gateway.contoso.com/foundry/v1/api/projects/support/applications/desk/protocols/openai";
  expect(ApplicationAddress.fromUrl(url)).toMatchObject({
    projectUrl: "https://gateway.contoso.com/foundry/v1/api/projects/support",
    baseUrl: url.replace("/protocols/openai", ""),
    openaiBaseUrl: url,
  });
  const twice =
    "https://gateway.contoso.com/api/projects/a/applications/b/api/projects/c/applications/d";
  expect(ApplicationAddress.fromUrl(twice).applicationName).toBe("b");
});

test("an ARM id gives the address in its cloud", () => {
  expect(ApplicationAddress.fromArmId(ID).baseUrl).toBe(BASE);
  expect(ApplicationAddress.fromArmId(`${ID.toLowerCase()}/`, Cloud.US_GOVERNMENT).baseUrl).toBe(
    BASE.replace(".com", ".us"),
  );
  const local = Cloud.of({ armUrl: "https://127.0.0.1:7443" });
  expect(ApplicationAddress.fromArmId(ID, local).baseUrl).toBe(
    "https://127.0.0.1:7443/api/projects/support/applications/desk",
  );
});

test.each([
  ["nonsense", "nonsense is not the URL of an application"],
  [
    "https://contoso.services.ai.azure.com/api/projects/support",
    "is not the URL of an application",
  ],
  [BASE.replace("applications", "agents"), "is not the URL of an application"],
  [BASE.replace("https", "http"), "does not use TLS: tokens are sent to https:// only"],
  [`${BASE}/protocols/openai/conversations`, "an application has no /conversations"],
  [`${BASE}/protocols/openai/files`, "an application has no /files"],
  [`${BASE}/protocols/openai/v1/vector_stores?x=1`, "an application has no /vector_stores"],
])("%s is refused", (url, told) => {
  expect(() => ApplicationAddress.fromUrl(url)).toThrow(FoundryAgentError);
  expect(() => ApplicationAddress.fromUrl(url)).toThrow(told);
});

test.each([ID.replace("/applications/desk", ""), "desk", `${ID}/agentDeployments/live`])(
  "the id %s is refused",
  (id) => {
    expect(() => ApplicationAddress.fromArmId(id)).toThrow(
      "is not the ARM id of an application: /subscr",
    );
  },
);
