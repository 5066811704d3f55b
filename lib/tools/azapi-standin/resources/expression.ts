/** Flags that Go writes at the start of an expression, such as `(?s)`, and that JavaScript takes separately. */
const LEADING_FLAGS = /^\(\?([ims]+)\)/;

/** A regular expression in the part of Go's syntax that JavaScript shares; throws when it is not valid. */
export function compileExpression(expression: string): RegExp {
  const flags = LEADING_FLAGS.exec(expression)?.[1] ?? "";
  const rest = expression.replace(LEADING_FLAGS, "").replaceAll("(?P<", "(?<");
  return new RegExp(rest, flags);
}
