import { Token } from "cdktf";
import { Construct } from "constructs";
import {
  checkArmName,
  checkRenamed,
  nameFromPath,
  warnOfLongName,
} from "../../../lib/constructs/application/arm-name";
import { newStack } from "../../support/new-stack";

const later = Token.asString({ resolve: () => "later" });

test.each(["a", "Support", "0_a.b-c", "a".repeat(64), later])("accepts %s", (name) => {
  expect(checkArmName("name", name, name)).toEqual([]);
});

test.each(["", "-a", ".a", "a b", "a/b", "ä"])("refuses %j", (name) => {
  expect(checkArmName("name", name, name)).toEqual([
    `name must be letters, digits, underscores, dots and hyphens, starting with a letter or digit, got ${JSON.stringify(name)}`,
  ]);
});

test("names the origin of a default name", () => {
  expect(checkArmName("name", "a b", undefined)).toEqual([
    expect.stringMatching(/^without name, the construct's id must be .*, got "a b"$/),
  ]);
});

test("warns of more than 63 characters", () => {
  const stack = newStack();
  warnOfLongName(stack, "name", "a".repeat(63));
  warnOfLongName(stack, "name", later);
  expect(stack.node.metadata).toEqual([]);
  warnOfLongName(stack, "name", "a".repeat(64));
  expect(stack.node.metadata).toMatchObject([
    { data: expect.stringMatching(/^\[LongName\] name "a+" has 64 characters/) },
  ]);
});

test("joins the ids below the stack", () => {
  const team = new Construct(newStack(), "Team");
  expect(nameFromPath(new Construct(team, "Support"))).toBe("Team-Support");
});

test("shortens long names, and keeps similar ones distinct", () => {
  const team = new Construct(newStack(), "t".repeat(60));
  const names = ["First", "Second"].map((id) => nameFromPath(new Construct(team, id)));
  expect(names).toEqual([
    expect.stringMatching(/^t{54}-[0-9a-f]{8}$/),
    expect.stringMatching(/^t{54}-[0-9a-f]{8}$/),
  ]);
  expect(names[0]).not.toBe(names[1]);
  expect(nameFromPath(new Construct(new Construct(newStack(), "t".repeat(60)), "First"))).toBe(
    names[0],
  );
});

test("another id needs the name that would otherwise follow it", () => {
  expect(checkRenamed("name", undefined, undefined)).toEqual([]);
  expect(checkRenamed("name", "Before", "given")).toEqual([]);
  expect(checkRenamed("name", "Before", undefined)).toEqual([
    "formerId requires name, set to the name that the resource has in Azure: by default the name follows the id, and another name means another resource",
  ]);
});
