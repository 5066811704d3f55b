import fc from "fast-check";
import { CALLS } from "../support/properties/calls";
import { outcomeOf, type Outcome } from "../support/properties/outcome";

/** A sample, the same in every run; `npm run test:properties` takes far more, and asks Terraform. */
const SAMPLE = { numRuns: 10, seed: 20261128 };

describe.each([...CALLS.elements, ...CALLS.constructs])("$name", (call) => {
  test("refuses in our words, or gives JSON that Terraform reads", () => {
    const outcomes: Outcome[] = [];
    fc.assert(
      fc.property(call.args, (args) => {
        const outcome = outcomeOf(call, args);
        outcomes.push(outcome);
        expect(outcome.faults).toEqual([]);
      }),
      SAMPLE,
    );
    // Neither half may be empty, or the sample would show nothing.
    expect(outcomes.some(({ json }) => json !== undefined)).toBe(true);
    expect(outcomes.some(({ refusal }) => refusal !== undefined)).toBe(true);
  });
});
