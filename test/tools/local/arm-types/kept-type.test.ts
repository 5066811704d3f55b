import type { ArmType } from "../../../../lib/tools/local/arm-types/arm-type";
import { keptType } from "../../../../lib/tools/local/arm-types/kept-type";
import { compose } from "../../../../lib/tools/local/compose";
import { controlPlane } from "../../../../lib/tools/local/control-plane/control-plane";
import { list, object, oneOf, text } from "../../../../lib/tools/local/core/check";
import type { Answer } from "../../../../lib/tools/local/http/exchange";
import { ReceivedRequest } from "../../../../lib/tools/local/http/received-request";
import { ServiceError } from "../../../../lib/tools/local/http/service-error";
import { ARM_AUDIENCE } from "../../../../lib/tools/local/sign-in/tokens";
import { memoryStores } from "../../../../lib/tools/local/store/stores";
import { failure } from "../../../support/local-world";

const SHELF = "Contoso.Books/shelves";
const BOOK = `${SHELF}/books`;
const GROUP = "/subscriptions/00000000-0000-0000-0000-0000000000aa/resourceGroups/rg";
const NORTH = `${GROUP}/providers/${SHELF}/north`;
const FIRST = `${NORTH}/books/first`;

const shelfType = keptType({
  type: SHELF,
  apiVersions: ["2026-01-01"],
  body: object({ location: text }, { properties: object({}, { labels: list(text) }) }),
});

const bookType = keptType({
  type: BOOK,
  apiVersions: ["2026-01-01", "2026-02-01"],
  body: object({ properties: object({ binding: oneOf("paper", "linen") }) }),
  parents: ({ resources }) => resources,
});

/** A control plane that knows only these two types. */
function library() {
  const { services } = compose({}, "https://127.0.0.1:1", {
    stores: memoryStores(),
    signingKey: "test",
  });
  const types: ArmType[] = [shelfType(services), bookType(services)];
  const handler = controlPlane(services, types);
  const token = services.tokens.make({ principalId: "librarian", resource: ARM_AUDIENCE });
  const ask = (method: string, id: string, body?: unknown): Answer => {
    const bytes = Buffer.from(body === undefined ? "" : JSON.stringify(body));
    const headers = { authorization: `Bearer ${token}` };
    try {
      return handler(new ReceivedRequest(method, `${id}?api-version=2026-01-01`, headers, bytes));
    } catch (error) {
      if (error instanceof ServiceError) return error.answer();
      throw error;
    }
  };
  return { ask, types };
}

const LINEN = { properties: { binding: "linen" } };

test("answers what was written, and lists it", () => {
  const { ask } = library();
  const shelf = { location: "eastus2", properties: { labels: ["a"] } };
  const told = { id: NORTH, name: "north", type: SHELF, ...shelf };
  expect(ask("PUT", NORTH, shelf)).toEqual({ status: 201, body: told });
  expect(ask("GET", NORTH)).toEqual({ status: 200, body: told });
  expect(ask("GET", `${GROUP}/providers/${SHELF}`).body).toEqual({ value: [told] });
});

test("a second PUT replaces, and keeps the spelling of the id", () => {
  const { ask } = library();
  ask("PUT", NORTH, { location: "eastus2", properties: { labels: ["a"] } });
  const shouted = NORTH.replace("north", "NORTH");
  const told = { id: NORTH, name: "north", type: SHELF, location: "westus" };
  const again = { id: NORTH, name: "north", type: SHELF, location: "westus", properties: null };
  expect(ask("PUT", shouted, again)).toEqual({ status: 200, body: told });
});

test("refuses by path what its schema does not have", () => {
  const { ask } = library();
  const wrong = { location: "", properties: { label: "a" } };
  expect(failure(ask("PUT", NORTH, wrong))).toBe(
    '400 UserError: body.location must be a non-empty string, got ""; body.properties.label is unknown; available: labels',
  );
  expect(failure(ask("PUT", NORTH))).toContain("400 UserError: body must be an object");
});

test("a child needs its parent, is listed below it, and goes with it", () => {
  const { ask, types } = library();
  expect(failure(ask("PUT", FIRST, LINEN))).toContain("404 ParentResourceNotFound");
  ask("PUT", NORTH, { location: "eastus2" });
  ask("PUT", FIRST, LINEN);
  const value = [{ id: FIRST, name: "first", type: BOOK, ...LINEN }];
  expect(ask("GET", `${NORTH}/books`).body).toEqual({ value });
  expect(ask("GET", `${GROUP}/providers/${SHELF}/south/books`).body).toEqual({ value: [] });
  expect(types.map(({ store }) => store?.under("").map(({ id }) => id))).toEqual([
    [NORTH],
    [FIRST],
  ]);
  expect(ask("DELETE", NORTH).status).toBe(200);
  expect(failure(ask("GET", FIRST))).toBe(`404 NotFound: ${BOOK} 'first' not found`);
});

test("is gone once deleted", () => {
  const { ask } = library();
  ask("PUT", NORTH, { location: "eastus2" });
  expect(ask("DELETE", NORTH).status).toBe(200);
  expect(ask("DELETE", NORTH).status).toBe(204);
  expect(ask("GET", NORTH).status).toBe(404);
});
