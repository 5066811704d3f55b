import { documentedText, flat } from "./documented-text";

const HEADING = "Instance cannot be destroyed";

test.each([
  [
    "Terraform",
    "│ Error: Instance cannot be destroyed\n│ \n│ Resource azapi_resource.X_1 has lifecycle.prevent_destroy set, but the plan\n│ calls for this resource to be destroyed. To avoid this error and continue\n│ with the plan, either disable lifecycle.prevent_destroy or reduce the scope\n│ of the plan using the -target option.",
  ],
  [
    "OpenTofu",
    "│ Error: Resource instance cannot be destroyed\n│ \n│ Resource instance azapi_resource.X_1 has prevent_destroy set, but the plan\n│ calls for it to be destroyed.\n",
  ],
])("knows the words of %s", (_whose, printed) => {
  expect(flat(printed)).toMatch(documentedText(HEADING));
});

test("does not take one text for another", () => {
  expect("Error: Resource already exists").not.toMatch(documentedText(HEADING));
  expect(() => documentedText("Nothing of the kind")).toThrow("has no text under");
});
