/** Flags that Go writes at the start of an expression, `(?s)`, and JavaScript apart from it. */
const LEADING_FLAGS = /^\(\?([ims]+)\)/;

/** A regular expression in Go's syntax, as far as JavaScript knows it; fails when it is none. */
export function compileExpression(expression: string): RegExp {
  const flags = LEADING_FLAGS.exec(expression)?.[1] ?? "";
  const rest = expression.replace(LEADING_FLAGS, "").replaceAll("(?P<", "(?<");
  return new RegExp(rest, flags);
}
