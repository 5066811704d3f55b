import { compareDiagnostics } from "./compare-diagnostics";
import { importDiagnostics } from "./diagnostics";

test("ignores white space, the order of errors, and proposals that azapi varies", () => {
  const step = {
    command: "plan",
    error: "Error: A `tags` is not expected here. Do you mean `id`? Error: B b",
    diagnostics: [
      { severity: "error", summary: "A" },
      { severity: "error", summary: "B" },
    ],
  };
  const seen = [
    { severity: "error", summary: "B", detail: "b" },
    {
      severity: "error",
      summary: "A",
      detail: "`tags` is not expected\n  here. Do you mean `name`?",
    },
  ];
  expect(compareDiagnostics(step, seen)).toEqual([]);
});

test("ignores the order of supported values, not the values", () => {
  const said = (values: string) => `The supported values are [${values}].`;
  const step = { command: "import", error: `Error: A ${said("Hosted, Managed")}` };
  const seen = (values: string) => [{ severity: "error", summary: "A", detail: said(values) }];
  expect(compareDiagnostics(step, seen("Managed, Hosted"))).toEqual([]);
  expect(compareDiagnostics(step, seen("Managed"))).toHaveLength(1);
});

test("reports a different text, place, or detail of a warning", () => {
  const step = {
    command: "apply",
    error: "Error: A a",
    diagnostics: [{ severity: "error", summary: "A", address: "azapi_resource.app" }],
  };
  const seen = [{ severity: "error", summary: "A", detail: "b", address: "azapi_resource.other" }];
  expect(compareDiagnostics(step, seen)).toEqual([
    'error.0: recorded "Error: A a", seen "Error: A b"',
    'diagnostics.0.address: recorded "azapi_resource.app", seen "azapi_resource.other"',
  ]);
});

test("reads the errors of import out of their boxes", () => {
  const stderr = "╷\n│ Error: Invalid Resource ID\n│ \n│ parsing it\n╵\n";
  const step = { command: "import", error: "Error: Invalid Resource ID parsing it" };
  expect(compareDiagnostics(step, importDiagnostics(stderr))).toEqual([]);
});
