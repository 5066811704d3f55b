import { Cloud } from "../../../lib/tools/client/cloud";
import { request, requestAnonymously } from "../../../lib/tools/client/request";
import type { Sender } from "../../../lib/tools/client/sender";
import { serveScript, type Script, type ScriptedServer } from "../../support/scripted-server";
import { testCredential } from "../../support/test-credential";

const SENDER: Sender = { credential: testCredential("secret-token"), cloud: Cloud.PUBLIC };
const QUESTION = { method: "POST", body: "a secret question" };

const servers: ScriptedServer[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

async function serving(script: Script): Promise<ScriptedServer> {
  const server = await serveScript(script);
  servers.push(server);
  return server;
}

/** Answers like this to `/`, and with the request to everything else. */
function redirecting(status: number, location: string): Promise<ScriptedServer> {
  return serving(({ url, method, headers, body }) =>
    url === "/"
      ? { status, headers: { location } }
      : { json: { url, method, authorization: headers.authorization, body: String(body) } },
  );
}

function ask(url: string, init: RequestInit = {}): Promise<Response> {
  return request(url, init, "data plane", SENDER);
}

test("nobody is asked for a token for a host that may not get it, and nothing is sent", async () => {
  const getToken = jest.fn();
  const fetched = jest.spyOn(globalThis, "fetch");
  const sender = { credential: { getToken }, cloud: Cloud.PUBLIC };
  const url = "https://evil.example/api/projects/p";
  await expect(request(url, QUESTION, "data plane", sender)).rejects.toThrow(
    "--allow-host evil.example",
  );
  await expect(requestAnonymously(url, QUESTION, "data plane", sender)).rejects.toThrow(
    "--allow-host",
  );
  expect(getToken).not.toHaveBeenCalled();
  expect(fetched).not.toHaveBeenCalled();
  fetched.mockRestore();
});

test("a token replaces any other in the headers", async () => {
  const { url, arrived } = await serving(() => ({}));
  await ask(url, { headers: { Authorization: "Bearer other", "x-client-a": "1" } });
  expect(arrived[0]?.headers).toMatchObject({
    authorization: "Bearer secret-token",
    "x-client-a": "1",
  });
});

test("a header that cannot be sent, and what is no URL, are told", async () => {
  const bad = ask("https://a.services.ai.azure.com", { headers: { "x-client-a": "東京" } });
  await expect(bad).rejects.toMatchObject({ cause: "request", name: "FoundryAgentError" });
  await expect(ask("a/b")).rejects.toThrow("a/b is not a URL");
});

describe("a redirect", () => {
  test.each([301, 302, 303, 307, 308])(
    "%d to another origin carries nothing there",
    async (status) => {
      const other = await serving(() => ({ json: {} }));
      const { url } = await redirecting(status, `${other.url}/api`);
      for (const init of [{}, QUESTION]) {
        await expect(ask(url, init)).rejects.toMatchObject({
          name: "FoundryAgentError",
          status,
          message: expect.stringContaining(
            `redirects to ${other.url} (${status}), where nothing is sent`,
          ) as unknown,
        });
      }
      expect(other.arrived).toEqual([]);
    },
  );

  test.each([
    ["//evil.example/x", "http://evil.example"],
    ["https://user:pw@evil.example/x", "https://evil.example ("],
    ["data:text/plain,x", "data:"],
    ["file:///etc/passwd", "file:"],
    ["http://", "an unreadable address"],
  ])("to %s is refused", async (location, told) => {
    const { url } = await redirecting(307, location);
    await expect(ask(url)).rejects.toThrow(`redirects to ${told}`);
  });

  test("to a user at the same host is refused", async () => {
    const { url } = await redirecting(307, "/x");
    const withUser = await redirecting(307, url.replace("//", "//user:pw@"));
    await expect(ask(withUser.url)).rejects.toThrow("redirects to");
  });

  test.each([301, 302, 303, 307, 308])(
    "%d within the origin is followed to read",
    async (status) => {
      const { url } = await redirecting(status, "/other?x=1");
      expect(await (await ask(url)).json()).toMatchObject({
        url: "/other?x=1",
        method: "GET",
        authorization: "Bearer secret-token",
      });
    },
  );

  test("within the origin repeats what was sent if it asks for the same method", async () => {
    const kept = await redirecting(308, "/other");
    expect(await (await ask(kept.url, QUESTION)).json()).toMatchObject({
      method: "POST",
      body: QUESTION.body,
    });
    const lost = await redirecting(302, "/other");
    await expect(ask(lost.url, QUESTION)).rejects.toThrow(
      "redirects to /other (302), which would lose",
    );
  });

  test("in a circle ends", async () => {
    const { url, arrived } = await redirecting(307, "/");
    await expect(ask(url)).rejects.toThrow("redirects in circles");
    expect(arrived).toHaveLength(6);
  });
});

test("an answer without a body, and one that says where it belongs, are no redirects", async () => {
  const { url } = await serving(() => ({
    status: 202,
    headers: { location: "https://evil.example" },
  }));
  expect((await ask(url)).status).toBe(202);
  const empty = await serving(() => ({ status: 204 }));
  expect(await (await ask(empty.url)).text()).toBe("");
});

test.each([600, 999])("the status %d, which HTTP does not have, is told", async (status) => {
  const { url } = await serving(() => ({ status, json: {} }));
  await expect(ask(url)).rejects.toMatchObject({
    cause: "service",
    status,
    message: expect.stringContaining(
      `with the status ${status}, which HTTP does not have`,
    ) as unknown,
  });
});
