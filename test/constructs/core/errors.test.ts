import { Construct } from "constructs";
import { checkAtSynth, throwIfAny, ValidationError } from "../../../lib/constructs/core/errors";
import { newStack } from "../../support/new-stack";

test("lists all faults after the code and the construct's path", () => {
  const construct = new Construct(newStack(), "Support");
  const attempt = () => throwIfAny(construct, "InvalidThing", ["a must be b", "c must be d"]);
  expect(attempt).toThrow(ValidationError);
  expect(attempt).toThrow(
    /^\[InvalidThing\] stack\/Support: a must be b; c must be d \(explained in docs\/messages.md: InvalidThing\)$/,
  );
});

test("exposes code, path and faults to programs", () => {
  const error = new ValidationError("InvalidThing", "stack/Support", ["a must be b"]);
  expect(error).toMatchObject({
    name: "ValidationError",
    code: "InvalidThing",
    place: "stack/Support",
    faults: ["a must be b"],
  });
});

test("names the call where there is no construct", () => {
  const attempt = () => throwIfAny("Thing.of", "InvalidThing", ["a must be b"]);
  expect(attempt).toThrow("[InvalidThing] Thing.of: a must be b");
});

test("throws nothing when nothing is wrong", () => {
  expect(() => throwIfAny(newStack(), "InvalidThing", [])).not.toThrow();
});

test("checks at synth, not before, and says once where to read more", () => {
  const construct = new Construct(newStack(), "Support");
  const faults: string[] = [];
  checkAtSynth(construct, "InvalidThing", () => faults);
  faults.push("a must be b", "c must be d");
  expect(construct.node.validate()).toEqual([
    "[InvalidThing] a must be b",
    "[InvalidThing] c must be d (explained in docs/messages.md: InvalidThing)",
  ]);
});
