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
])("%d %s %s is a matter of %s %s", (status, code, message, cause, advice) => {
  const error = failure(status, code, message);
  expect(error).toMatchObject({ status, code, cause });
  expect(error.message).toMatch(new RegExp(`^${status} ${code}: `));
  expect(error.message).toContain(message);
  expect(error.message).toContain(advice);
});

test("keeps the service's id of the request", () => {
  const told = (headers: { [name: string]: string }) =>
    answerFailure(500, new Headers(headers), "").requestId;
  expect(told({ "x-request-id": "one", "apim-request-id": "two" })).toBe("one");
  expect(told({ "apim-request-id": "two" })).toBe("two");
  expect(told({})).toBeUndefined();
});

test("a body in another form is told as it is, shortened", () => {
  expect(answerFailure(502, new Headers(), "<html>Bad gateway</html>").message).toBe(
    "502: <html>Bad gateway</html>; try again later",
  );
  expect(answerFailure(502, new Headers(), "x".repeat(9999)).message.length).toBeLessThan(300);
  expect(answerFailure(503, new Headers(), "").message).toBe(
    "503: no reason given; try again later",
  );
});
