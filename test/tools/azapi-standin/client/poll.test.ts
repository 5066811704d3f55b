import { MissingPollUrl, pollUntilDone } from "../../../../lib/tools/azapi-standin/client/poll";
import { answer, FakeClock } from "./support";
import type { HttpResponse } from "../../../../lib/tools/azapi-standin/client/http";

const OPERATION = "https://arm.test/operations/1";
const body = (value: object) => JSON.stringify(value);
const state = (provisioningState: string) => body({ properties: { provisioningState } });

async function poll(first: HttpResponse, answers: HttpResponse[]) {
  const clock = new FakeClock();
  const urls: string[] = [];
  const get = (url: string) => {
    urls.push(url);
    const next = answers.shift();
    return next ? Promise.resolve(next) : Promise.reject(new Error(`nothing left for ${url}`));
  };
  const context = new AbortController().signal;
  const result = await pollUntilDone(first, { get, clock, context }).catch((e: unknown) => e);
  return { result, urls, waits: clock.waits };
}

test("is done at once when a PUT answers 200 without a state", async () => {
  const first = answer({ method: "PUT", text: body({ id: "/x" }) });
  expect(await poll(first, [])).toEqual({ result: { id: "/x" }, urls: [], waits: [] });
});

test("follows Azure-AsyncOperation and reads the resource at the end", async () => {
  const headers = { "azure-asyncoperation": OPERATION, location: "https://arm.test/elsewhere" };
  const first = answer({ method: "PUT", status: 201, headers });
  const { result, urls, waits } = await poll(first, [
    answer({ text: body({ status: "InProgress" }) }),
    answer({ text: body({ status: "Weird" }), headers: { "retry-after": "2" } }),
    answer({ text: body({ status: "succeeded" }) }),
    answer({ text: body({ id: "/x" }) }),
  ]);
  expect(result).toEqual({ id: "/x" });
  expect(urls).toEqual([OPERATION, OPERATION, OPERATION, "https://arm.test/some/id?api-version=1"]);
  expect(waits).toEqual([10_000, 2000]);
});

test("waits before the first poll when the first answer asks for it", async () => {
  const headers = { "operation-location": OPERATION, "retry-after-ms": "5" };
  const first = answer({ method: "DELETE", status: 202, headers });
  const { waits } = await poll(first, [answer({ text: body({ status: "Succeeded" }) })]);
  expect(waits).toEqual([5]);
});

test("fails with the answer of an operation that failed", async () => {
  const first = answer({
    method: "PUT",
    status: 201,
    headers: { "azure-asyncoperation": OPERATION },
  });
  const failed = answer({
    url: OPERATION,
    text: body({ status: "Failed", error: { code: "Broken" } }),
  });
  const { result } = await poll(first, [failed]);
  expect((result as Error).message).toContain("RESPONSE 200: 200 OK\nERROR CODE: Broken");
});

test("fails when an operation has no status, or cannot be read", async () => {
  const first = answer({
    method: "PUT",
    status: 201,
    headers: { "azure-asyncoperation": OPERATION },
  });
  const silent = await poll(first, [answer({ text: "{}" })]);
  expect(silent.result).toEqual(new Error("the response did not contain a status"));
  const gone = await poll(first, [answer({ status: 404, text: "{}" })]);
  expect((gone.result as Error).message).toContain("RESPONSE 404");
});

test("follows Location until it answers something other than 202", async () => {
  const first = answer({ method: "DELETE", status: 202, headers: { location: OPERATION } });
  const { result, urls } = await poll(first, [
    answer({ status: 202, headers: { location: `${OPERATION}/next` } }),
    answer({ status: 204 }),
  ]);
  expect(result).toBeUndefined();
  expect(urls).toEqual([OPERATION, `${OPERATION}/next`]);
});

test("returns the last answer of a POST's Location", async () => {
  const first = answer({ method: "POST", status: 202, headers: { location: OPERATION } });
  const { result } = await poll(first, [answer({ text: body({ done: true }) })]);
  expect(result).toEqual({ done: true });
});

test.each([
  ["Creating", 201],
  ["", 201],
  ["", 202],
])("asks the resource itself after a PUT with state '%s' and status %d", async (told, status) => {
  const text = told === "" ? body({ id: "/x" }) : state(told);
  const first = answer({ method: "PUT", status, text });
  const { urls } = await poll(first, [answer({ text: state("Succeeded") })]);
  expect(urls).toEqual(["https://arm.test/some/id?api-version=1"]);
});

test("takes a resource without a state for done, and one without content for an error", async () => {
  const first = answer({ method: "PUT", status: 201, text: state("Creating") });
  expect((await poll(first, [answer({ text: body({ id: "/x" }) })])).result).toEqual({ id: "/x" });
  expect((await poll(first, [answer({ text: "" })])).result).toEqual(
    new Error("the response did not contain a body"),
  );
});

test("reports an answer that promises more without an address to poll", async () => {
  for (const method of ["POST", "DELETE"]) {
    const { result } = await poll(answer({ method, status: 202 }), []);
    expect(result).toBeInstanceOf(MissingPollUrl);
  }
});
