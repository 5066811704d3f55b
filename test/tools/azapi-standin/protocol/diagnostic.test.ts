import {
  DiagnosticError,
  DiagnosticErrors,
  toDiagnostics,
  wireDiagnostic,
} from "../../../../lib/tools/azapi-standin/protocol/diagnostic";

test("shows an error of an operation, with its place", () => {
  expect(toDiagnostics(new DiagnosticError("Sum", "det", ["retry", 0]))).toEqual([
    { severity: "ERROR", summary: "Sum", detail: "det", path: ["retry", 0] },
  ]);
});

test("shows several errors one by one", () => {
  const one = { severity: "ERROR", summary: "a", detail: "b" } as const;
  expect(toDiagnostics(new DiagnosticErrors([one, one]))).toEqual([one, one]);
});

test("reports a bug of ours as one", () => {
  const [diagnostic] = toDiagnostics(new TypeError("oops"));
  expect(diagnostic).toMatchObject({ severity: "ERROR", summary: "Bug in the azapi stand-in" });
  expect(diagnostic?.detail).toContain("oops");
  expect(toDiagnostics("text")[0]?.detail).toBe("text");
});

test("names attributes and items on the wire", () => {
  const diagnostic = { severity: "WARNING", summary: "a", detail: "b", path: ["list", 1] } as const;
  expect(wireDiagnostic({ ...diagnostic, path: [...diagnostic.path] })).toEqual({
    severity: "WARNING",
    summary: "a",
    detail: "b",
    attribute: { steps: [{ attribute_name: "list" }, { element_key_int: 1 }] },
  });
});
