import { TerraformLocal } from "cdktf";
import { computedGuid } from "../../../lib/constructs/wire/computed-guid";
import { newStack, resolved } from "../../support/new-stack";

test("is computed by Terraform from a local, whatever the letter case", () => {
  const stack = newStack();
  const text = new TerraformLocal(stack, "Text", "${x}");
  expect(resolved(stack, computedGuid(text))).toBe('${uuidv5("url", lower(local.Text))}');
});
