import { ArmReader } from "../../../lib/tools/client/arm-reader";
import { Cloud } from "../../../lib/tools/client/cloud";

const TOKEN = "secret-token";
const credential = {
  getToken: jest.fn(() => Promise.resolve({ token: TOKEN, expiresOnTimestamp: 0 })),
};
const arm = new ArmReader({ cloud: Cloud.PUBLIC, credential });

afterEach(() => jest.restoreAllMocks());

/** Answers of Azure Resource Manager, in turn; gives what it was asked. */
function answering(
  ...answers: [status: number, body: unknown, headers?: { [name: string]: string }][]
) {
  const asked: Request[] = [];
  jest.spyOn(globalThis, "fetch").mockImplementation((input, init) => {
    asked.push(new Request(input, init));
    const [status, body, headers = {}] = answers[asked.length - 1] ?? [500, {}];
    return Promise.resolve(new Response(JSON.stringify(body), { status, headers }));
  });
  return asked;
}

test("reads a resource with a token for Azure Resource Manager", async () => {
  const asked = answering([200, { name: "x" }]);
  expect(await arm.get("/subscriptions/s/a b", "2022-04-01")).toEqual({ name: "x" });
  expect(asked[0]?.url).toBe(
    "https://management.azure.com/subscriptions/s/a%20b?api-version=2022-04-01",
  );
  expect(asked[0]?.headers.get("authorization")).toBe(`Bearer ${TOKEN}`);
  expect(credential.getToken).toHaveBeenCalledWith("https://management.azure.com/.default");
});

test("reads a list page by page, with its filter", async () => {
  const next = "https://management.azure.com/next?page=2";
  const asked = answering([200, { value: [1, 2], nextLink: next }], [200, { value: [3] }]);
  expect(await arm.list("/x", "1", "atScope()")).toEqual([1, 2, 3]);
  expect(new URL(asked[0]?.url ?? "").searchParams.get("$filter")).toBe("atScope()");
  expect(asked[1]?.url).toBe(next);
});

test("takes its token nowhere else", async () => {
  const asked = answering([200, { value: [], nextLink: "https://elsewhere.example/next" }]);
  await expect(arm.list("/x", "1")).rejects.toMatchObject({ cause: "service" });
  expect(asked).toHaveLength(1);
});

test("does not follow a circle of pages for ever", async () => {
  const page = { value: [1], nextLink: "/again" };
  const asked = answering(...Array.from({ length: 200 }, (): [number, unknown] => [200, page]));
  await arm.list("/x", "1");
  expect(asked).toHaveLength(100);
});

test.each([
  [401, "InvalidAuthenticationToken", "sign-in"],
  [401, "InvalidAuthenticationTokenTenant", "audience"],
  [403, "AuthorizationFailed", "permission"],
  [404, "ResourceNotFound", "application"],
  [429, "TooManyRequests", "throttled"],
  [503, "ServerTimeout", "timeout"],
  [503, "ServiceUnavailable", "service"],
  [400, "InvalidApiVersionParameter", "request"],
])("tells %i %s as a matter of %s", async (status, code, cause) => {
  answering([status, { error: { code, message: "told" } }, { "x-ms-request-id": "id" }]);
  await expect(arm.get("/x", "1")).rejects.toMatchObject({
    message: `GET /x: ${status} ${code} told`,
    cause,
    status,
    code,
    requestId: "id",
  });
});

test("an answer that is not JSON is told by its status", async () => {
  jest
    .spyOn(globalThis, "fetch")
    .mockResolvedValue(new Response("<html><h1>Bad gateway</h1>", { status: 502 }));
  await expect(arm.get("/x", "1")).rejects.toMatchObject({
    message: "GET /x: 502 Bad gateway",
    cause: "service",
  });
});

test("nobody there is a matter of the service", async () => {
  jest.spyOn(globalThis, "fetch").mockRejectedValue(new TypeError("fetch failed"));
  await expect(arm.get("/x", "1")).rejects.toMatchObject({ cause: "service" });
});

test("learns the tenant of a subscription without a token", async () => {
  const challenge =
    'Bearer authorization_uri="https://login.windows.net/t1", error="invalid_token"';
  const asked = answering([401, {}, { "www-authenticate": challenge }], [401, {}]);
  expect(await arm.tenantOf("/subscriptions/s/resourceGroups/rg")).toBe("t1");
  expect(asked[0]?.url).toContain("/subscriptions/s?api-version=");
  expect(asked[0]?.headers.get("authorization")).toBeNull();
  expect(await arm.tenantOf("/subscriptions/s")).toBeUndefined();
});
