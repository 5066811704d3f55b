import fc from "fast-check";
import { answerFailure } from "../../../lib/tools/client/answer-failure";

function failure(status: number, code: string, message: string) {
  return answerFailure(status, new Headers(), JSON.stringify({ error: { code, message } }));
}

test.each([
  [401, "Unauthorized", "a bearer token is required", "sign-in", "sign in again"],
  [401, "Unauthorized", "the token is expired", "sign-in", "agents have no API keys"],
  [401, "Unauthorized", "the token is for X, not for Y", "audience", "https://ai.azure.com"],
  [401, "Unauthorized", "the token is from the tenant X, not Y", "audience", "the tenant"],
  [403, "Forbidden", "lacks permission", "permission", "app.grants.invoke"],
  [403, "ApplicationDisabled", "Application 'a' is disabled", "application", "enabled: true"],
  [404, "ApplicationNotFound", "Application 'a' is disabled", "application", "enabled: true"],
  [404, "ApplicationNotFound", "no application", "application", "check the names"],
  [
    400,
    "UserError",
    "Application-scoped routes only support prompt agents.",
    "protocol",
    "foundry-agents invocations",
  ],
  [400, "UserError", "'a' has no deployments associated", "deployment", "check its route"],
  [503, "DeploymentNotRunning", "its state is Stopped", "deployment", "start the deployment"],
  [400, "ProtocolNotSupported", "speaks Activity", "protocol", "declares"],
  [424, "session_not_ready", "starting", "not-ready", "container is starting"],
  [429, "TooManyRequests", "too many calls", "throttled", "call less often"],
  [400, "BadRequest", "input is missing", "request", "check what was sent"],
  [413, "TooLarge", "too large", "request", "check what was sent"],
  [500, "InternalError", "oops", "service", "try again later"],
  [401, "PermissionDenied", "The principal `x` lacks the data action", "permission", "app.grants"],
  [403, "PermissionDenied", "no role", "permission", "app.grants.invoke"],
  [500, "PermissionDenied", "no role", "permission", "app.identity.assignRole"],
  [401, "Unauthorized", "Principal does not have access to API/Operation.", "permission", "grants"],
  [
    403,
    "AccessDenied",
    "Access denied due to Virtual Network/Firewall rules.",
    "network-rule",
    "no role helps",
  ],
  [
    403,
    "Forbidden",
    "Public access is disabled. Please configure private endpoint.",
    "network-rule",
    "private endpoint",
  ],
  [403, "ForbiddenByFirewall", "no", "network-rule", "no role helps"],
  [403, "PublicNetworkAccessDisabled", "no", "network-rule", "no role helps"],
  [403, "Forbidden", "The feature is disabled for this role", "permission", "app.grants.invoke"],
  [
    403,
    "QuotaExceeded",
    "Token quota is exceeded. Try again in 5 seconds.",
    "throttled",
    "call less",
  ],
  [
    403,
    "Forbidden",
    "Out of call volume quota. Quota will be replenished soon.",
    "throttled",
    "quota of the gateway",
  ],
  [
    400,
    "UserError",
    "Hosted agents can only be called through the agent endpoint",
    "protocol",
    "foundry-agents invocations",
  ],
  [
    400,
    "invalid_request_error",
    "timeout must be a number, it timed out before",
    "request",
    "check what was sent",
  ],
  [404, "DeploymentNotFound", "The API deployment does not exist", "deployment", "the model"],
  [424, "tool_user_error", "the tool refused", "downstream", "what the tool reaches"],
  [408, "RequestTimeout", "took too long", "timeout", "time limit"],
  [504, "GatewayTimeout", "no answer", "timeout", "time limit"],
  [500, "InternalError", "The operation timed out.", "timeout", "time limit"],
  [500, "InternalError", "timeout is no valid option", "service", "try again later"],
  [500, "BackendTimedOut", "oops", "timeout", "time limit"],
  [400, "content_filter", "The response was filtered", "request", "word it differently"],
  [401, "Unauthorized", "Access denied due to missing subscription key.", "sign-in", "a gateway"],
  [405, "MethodNotAllowed", "no POST", "request", "check what was sent"],
  [407, "ProxyAuthenticationRequired", "who are you", "service", "HTTPS_PROXY"],
])("%d %s %s is a matter of %s %s", (status, code, message, cause, advice) => {
  const error = failure(status, code, message);
  expect(error).toMatchObject({ status, code, cause });
  expect(error.message).toMatch(new RegExp(`^${status} ${code}: `));
  expect(error.message).toContain(message);
  expect(error.message).toContain(advice);
});

/** Bodies that are not JSON, or have no code: gateways and firewalls send them. */
test.each([
  ["", "no reason given"],
  [
    "<html><head><title>403 Forbidden</title></head><body>nginx</body></html>",
    "403 Forbidden nginx",
  ],
  ["Request blocked", "Request blocked"],
  [
    JSON.stringify({ statusCode: 403, message: "Blocked by the gateway" }),
    "Blocked by the gateway",
  ],
  [JSON.stringify({ error: { code: "403", message: "Forbidden" } }), "Forbidden"],
])("a 403 without a code, %j, is told as one from something in between", (body, words) => {
  const { cause, code, message } = answerFailure(403, new Headers(), body);
  expect({ cause, code }).toEqual({ cause: "permission", code: undefined });
  expect(message).toContain(`403: ${words}; it has no code, so it probably comes from something`);
  expect(message).toContain("the caller may lack a role");
  expect(message).not.toContain("app.grants");
});

test.each([408, 504, 524])("%d is a time-out, whatever its body is", (status) => {
  for (const body of ["", "stream timeout", "<h1>504 Gateway Time-out</h1>", "{}"]) {
    expect(answerFailure(status, new Headers(), body).cause).toBe("timeout");
  }
});

test("finds the code wherever it is, and names who lacks what", () => {
  const message =
    "The principal `238d16af-467a-4c66-8f07-2048c59b6c43` lacks the required data action `Microsoft.CognitiveServices/accounts/AIServices/agents/write` to perform `POST /api/projects/{projectName}/openai/*` operation.";
  const inner = { code: "PermissionDenied", message };
  const bodies = [
    { error: inner },
    inner,
    { error: { code: "UserError", message, innererror: inner } },
    { error: { code: "UserError", message, details: [inner] } },
    { error: { message: `Error code: 401 - ${JSON.stringify({ error: inner })}` } },
  ];
  for (const body of bodies) {
    expect(answerFailure(401, new Headers(), JSON.stringify(body))).toMatchObject({
      cause: "permission",
      missingPermission: {
        principal: "238d16af-467a-4c66-8f07-2048c59b6c43",
        dataAction: "Microsoft.CognitiveServices/accounts/AIServices/agents/write",
      },
      message: expect.stringContaining("grant it to the principal 238d16af-") as unknown,
    });
  }
});

test("any status and body is one sentence with a cause", () => {
  const bodies = fc.oneof(fc.json(), fc.string({ unit: "binary" }), fc.constant("<html><<"));
  fc.assert(
    fc.property(fc.integer({ min: 300, max: 599 }), bodies, (status, body) => {
      const { message, cause } = answerFailure(status, new Headers(), body);
      expect(message).toMatch(new RegExp(`^${status}[^]*; .+`));
      expect(message).not.toContain("\n");
      expect(message.length).toBeLessThan(1200);
      expect(cause).not.toBe("no-answer");
    }),
  );
});

test("what tells a fault may come late in a page", () => {
  const page = `<html><p>${"Sorry. ".repeat(100)}</p>Public access is disabled.</html>`;
  const { cause, message } = answerFailure(403, new Headers(), page);
  expect(cause).toBe("network-rule");
  expect(message.length).toBeLessThan(600);
});

test("a fault that is nested without end is read to some depth", () => {
  const deep = `${'{"error":'.repeat(5000)}{}${"}".repeat(5000)}`;
  expect(answerFailure(500, new Headers(), deep).cause).toBe("service");
});

test("keeps the service's id of the request", () => {
  const told = (headers: { [name: string]: string }) =>
    answerFailure(500, new Headers(headers), "").requestId;
  expect(told({ "x-request-id": "one", "apim-request-id": "two" })).toBe("one");
  expect(told({ "apim-request-id": "two" })).toBe("two");
  expect(told({})).toBeUndefined();
});

test("a body in another form is told in its own words, shortened", () => {
  expect(answerFailure(502, new Headers(), "<html>Bad gateway</html>").message).toBe(
    "502: Bad gateway; try again later",
  );
  expect(answerFailure(502, new Headers(), "x".repeat(9999)).message.length).toBeLessThan(300);
  expect(answerFailure(503, new Headers(), "").message).toBe(
    "503: no reason given; try again later",
  );
});

test.each([
  [
    undefined,
    "grant it with app.grants.invoke, and get a new token; a new role assignment",
    "Agent Consumer",
  ],
  ["agent", "assign Foundry Agent Consumer on the agent to the caller, and get", "app.grants"],
] as const)("advises the role of what is called: %s", (called, told, other) => {
  const body = '{"error":{"code":"Forbidden","message":"no role"}}';
  const { message } = answerFailure(403, new Headers(), body, undefined, called);
  expect(message).toContain(`403 Forbidden: no role; ${told}`);
  expect(message).not.toContain(other);
});
