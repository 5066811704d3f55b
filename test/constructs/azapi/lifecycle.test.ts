import type { Postcondition, TerraformResourceLifecycle } from "cdktf";
import { keepLifecycle } from "../../../lib/constructs/azapi/lifecycle";

const ready: Postcondition = { condition: "${self.id != null}", errorMessage: "It is not ready." };
const cheap: Postcondition = { condition: "${self.sku == null}", errorMessage: "It costs." };

function element(own?: TerraformResourceLifecycle): { lifecycle?: TerraformResourceLifecycle } {
  const made = own === undefined ? {} : { lifecycle: own };
  keepLifecycle(made);
  return made;
}

test("what the construct set survives an assignment", () => {
  const made = element({ createBeforeDestroy: true, postcondition: [ready] });
  made.lifecycle = { preventDestroy: true };

  expect(made.lifecycle).toEqual({
    createBeforeDestroy: true,
    preventDestroy: true,
    postcondition: [ready],
  });
});

test("an assigned flag wins, except that createBeforeDestroy stays", () => {
  const made = element({ createBeforeDestroy: true, preventDestroy: true });
  made.lifecycle = { createBeforeDestroy: false, preventDestroy: false };

  expect(made.lifecycle).toEqual({ createBeforeDestroy: true, preventDestroy: false });
});

test("lists are joined", () => {
  const made = element({
    ignoreChanges: ["tags"],
    replaceTriggeredBy: ["terraform_data.a"],
    precondition: [ready],
    postcondition: [ready],
  });
  made.lifecycle = {
    ignoreChanges: ["location"],
    replaceTriggeredBy: ["terraform_data.b"],
    precondition: [cheap],
    postcondition: [cheap],
  };

  expect(made.lifecycle).toEqual({
    ignoreChanges: ["tags", "location"],
    replaceTriggeredBy: ["terraform_data.a", "terraform_data.b"],
    precondition: [ready, cheap],
    postcondition: [ready, cheap],
  });
});

test("ignoring all changes includes ignoring some", () => {
  const made = element({ ignoreChanges: ["tags"] });
  made.lifecycle = { ignoreChanges: "all" };

  expect(made.lifecycle).toEqual({ ignoreChanges: "all" });
});

test("a copy of the current one adds nothing twice", () => {
  const made = element({ postcondition: [ready] });
  made.lifecycle = { ...made.lifecycle, preventDestroy: true };

  expect(made.lifecycle).toEqual({ postcondition: [ready], preventDestroy: true });
});

test("another assignment replaces the assigned one, not the construct's", () => {
  const made = element({ createBeforeDestroy: true });
  made.lifecycle = { preventDestroy: true };
  made.lifecycle = { ignoreChanges: ["tags"] };

  expect(made.lifecycle).toEqual({ createBeforeDestroy: true, ignoreChanges: ["tags"] });
});

test("an element without one takes what is assigned", () => {
  const made = element();
  expect(made.lifecycle).toBeUndefined();

  made.lifecycle = { preventDestroy: true };
  expect(made.lifecycle).toEqual({ preventDestroy: true });
});
