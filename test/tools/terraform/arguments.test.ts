import {
  applyArguments,
  importArguments,
  initArguments,
  outputArguments,
  planArguments,
  showArguments,
  validateArguments,
  versionArguments,
} from "../../../lib/tools/terraform/arguments";

test.each([
  [initArguments(), "init -no-color -input=false"],
  [validateArguments(), "validate -json"],
  [planArguments({}), "plan -no-color -input=false -detailed-exitcode"],
  [
    planArguments({ destroy: true, out: "f" }),
    "plan -no-color -input=false -detailed-exitcode -destroy -out=f",
  ],
  [
    planArguments({ replace: "a.b" }),
    "plan -no-color -input=false -detailed-exitcode -replace=a.b",
  ],
  [applyArguments("f"), "apply -no-color -input=false f"],
  [showArguments(), "show -json"],
  [showArguments("f"), "show -json f"],
  [outputArguments(), "output -json"],
  [importArguments("a.b", "/id"), "import -no-color -input=false a.b /id"],
  [versionArguments(), "version -json"],
])("%j", (given, expected) => {
  expect(given.join(" ")).toBe(expected);
});
