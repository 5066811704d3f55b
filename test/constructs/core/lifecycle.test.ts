import type { Postcondition, TerraformResourceLifecycle } from "cdktf";
import { keepLifecycle } from "../../../lib/constructs/core/lifecycle";

const ready: Postcondition = { condition: "${self.id != null}", errorMessage: "It is not ready." };
const cheap: Postcondition = { condition: "${self.sku == null}", errorMessage: "It costs." };

/** What is rendered of a construct's own lifecycle after somebody assigned another one. */
function kept(
  own: TerraformResourceLifecycle | undefined,
  assigned: TerraformResourceLifecycle | undefined,
): unknown {
  return keepLifecycle({ lifecycle: assigned }, own, assigned)["lifecycle"];
}

test("what the construct set survives an assignment", () => {
  const own = { createBeforeDestroy: true, postcondition: [ready] };

  expect(kept(own, { preventDestroy: true })).toEqual({
    createBeforeDestroy: true,
    preventDestroy: true,
    postcondition: [ready],
  });
  expect(kept(own, undefined)).toEqual(own);
  expect(kept(own, null as unknown as undefined)).toEqual(own);
  expect(kept(own, own)).toEqual(own);
});

test("an assigned flag wins, except that createBeforeDestroy stays", () => {
  const own = { createBeforeDestroy: true, preventDestroy: true };
  const assigned = { createBeforeDestroy: false, preventDestroy: false };

  expect(kept(own, assigned)).toEqual({ createBeforeDestroy: true, preventDestroy: false });
});

test("lists are joined", () => {
  const own = {
    ignoreChanges: ["tags"],
    replaceTriggeredBy: ["terraform_data.a"],
    precondition: [ready],
    postcondition: [ready],
  };
  const assigned = {
    ignoreChanges: ["location"],
    replaceTriggeredBy: ["terraform_data.b"],
    precondition: [cheap],
    postcondition: [cheap],
  };

  expect(kept(own, assigned)).toEqual({
    ignoreChanges: ["tags", "location"],
    replaceTriggeredBy: ["terraform_data.a", "terraform_data.b"],
    precondition: [ready, cheap],
    postcondition: [ready, cheap],
  });
});

test("ignoring all changes includes ignoring some", () => {
  expect(kept({ ignoreChanges: ["tags"] }, { ignoreChanges: "all" })).toEqual({
    ignoreChanges: "all",
  });
});

test("assigning a copy of its own adds nothing twice", () => {
  const own = { postcondition: [ready] };

  expect(kept(own, { ...own, preventDestroy: true })).toEqual({
    postcondition: [ready],
    preventDestroy: true,
  });
});

test("an element without one takes what is assigned", () => {
  expect(kept(undefined, undefined)).toBeUndefined();
  expect(kept(undefined, { preventDestroy: true })).toEqual({ preventDestroy: true });
});

test("leaves the other meta-arguments as they are", () => {
  const rendered = { dependsOn: ["terraform_data.a"], count: 2 };

  expect(keepLifecycle(rendered, { preventDestroy: true }, undefined)).toEqual({
    ...rendered,
    lifecycle: { preventDestroy: true },
  });
  expect(keepLifecycle(rendered, undefined, undefined)).toEqual(rendered);
});
