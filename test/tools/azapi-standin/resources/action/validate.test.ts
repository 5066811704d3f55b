import { validateAction } from "../../../../../lib/tools/azapi-standin/resources/action/validate";
import { action } from "../support";

test("accepts a valid action, and names what is wrong", () => {
  expect(validateAction(action({ method: "PUT", when: "destroy" }))).toEqual([]);
  const wrong = action({ type: "x", resource_id: "y", method: "TRACE", when: "now", locks: [""] });
  expect(validateAction(wrong).map(({ path }) => path?.[0])).toEqual([
    "type",
    "resource_id",
    "method",
    "when",
    "locks",
  ]);
});
