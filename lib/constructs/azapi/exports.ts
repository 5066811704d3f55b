/**
 * What to keep of a response: azapi takes a map (name to JMESPath) or a list (paths) in the one attribute. An
 * empty map or list is kept: it says that nothing is to be exported.
 */
export function renderExports(
  expressions: { [name: string]: string } | undefined,
  paths: string[] | undefined,
): object | undefined {
  if (expressions !== undefined && paths !== undefined) {
    throw new Error(
      "exports are given as a map (…ExportValues) and as a list (…ExportPaths), choose one",
    );
  }
  return expressions ?? paths;
}
