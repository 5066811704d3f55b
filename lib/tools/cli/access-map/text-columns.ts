/** Rows of text in columns, each as wide as its widest cell; one line with `empty` if there are none. */
export function columns(rows: string[][], indent: string, empty: string): string[] {
  if (rows.length === 0) return [`${indent}${empty}`];
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row) => {
    const cells = row.map((cell, column) => cell.padEnd(widths[column] ?? 0));
    return `${indent}${cells.join("  ")}`.trimEnd();
  });
}
