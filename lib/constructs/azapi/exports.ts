type Expressions = { [name: string]: string } | undefined;

/**
 * What to keep of a response: azapi takes a map (name to JMESPath) or a list (paths) in the one attribute. An
 * empty map or list is kept: it says that nothing is to be exported.
 */
export function renderExports(
  expressions: Expressions,
  paths: string[] | undefined,
): object | undefined {
  return expressions ?? paths;
}

/** `prop` is what the names of both props begin with. */
export function checkExports(
  prop: string,
  expressions: Expressions,
  paths: string[] | undefined,
): string[] {
  if (expressions === undefined || paths === undefined) return [];
  return [`${prop}Values and ${prop}Paths are the same as a map and as a list: set one of them`];
}
