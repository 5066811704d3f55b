import { TerraformLocal } from "cdktf";
import { computedGuid, computedGuidOfNames } from "../../../lib/constructs/wire/computed-guid";
import { newStack, resolved } from "../../support/new-stack";

test("is computed by Terraform from a local, whatever the letter case", () => {
  const stack = newStack();
  const text = new TerraformLocal(stack, "Text", "${x}");
  expect(resolved(stack, computedGuid(text))).toBe('${uuidv5("url", lower(local.Text))}');
});

test("is another one only for names with capital letters, where letter case counts", () => {
  const stack = newStack();
  const text = new TerraformLocal(stack, "Text", "${x}");
  const names = new TerraformLocal(stack, "Names", "${y}");
  expect(resolved(stack, computedGuidOfNames(text, names))).toBe(
    '${uuidv5("url", local.Names == lower(local.Names) ? lower(local.Text) : join("|", [lower(local.Text), local.Names]))}',
  );
});
