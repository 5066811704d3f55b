import { checkNotKept, checkOpenRoute } from "../../../lib/tools/client/closed-routes";

const BELOW = "/api/projects/p/applications/a/protocols/openai";

test.each(["", "/responses", "/v1/responses"])("%j is open", (route) => {
  expect(() => checkOpenRoute(`${BELOW}${route}`)).not.toThrow();
});

test.each(["conversations", "files", "vector_stores", "containers", "chat"])(
  "/%s is refused with the reason",
  (route) => {
    const told = `an application has no /${route}: only POST /responses is open`;
    expect(() => checkOpenRoute(`${BELOW}/${route}/x`)).toThrow(told);
  },
);

test("store: true is refused with the reason, and false is not", () => {
  expect(() => checkNotKept(JSON.stringify({ store: true }))).toThrow("store: true has no effect");
  expect(() => checkNotKept(JSON.stringify({ store: false }))).not.toThrow();
  expect(() => checkNotKept(undefined)).not.toThrow();
});
