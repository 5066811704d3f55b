/**
 * The option nearest to a value, by azapi's measure. Of several equally near ones azapi proposes any; here it is the
 * first.
 */
export function nearest(value: string, options: string[]): string {
  const distances = options.map((option) => distance(value, option));
  return options[distances.indexOf(Math.min(...distances))] ?? "";
}

/** Insertions, deletions and replacements; extra letters at the start of either text cost nothing, as in azapi. */
function distance(a: string, b: string): number {
  let above = new Array<number>(b.length + 1).fill(0);
  for (const letter of a) {
    const row = [0];
    for (let column = 1; column <= b.length; column++) {
      const diagonal = above[column - 1] ?? 0;
      const replaced = letter === b[column - 1] ? diagonal : diagonal + 1;
      row.push(Math.min(replaced, (above[column] ?? 0) + 1, (row[column - 1] ?? 0) + 1));
    }
    above = row;
  }
  return above[b.length] ?? 0;
}
