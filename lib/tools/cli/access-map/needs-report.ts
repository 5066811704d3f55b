import type { CheckedNeed } from "./needs";
import { columns } from "./text-columns";

/** Which needs are met, for people at a terminal: what is missing comes first. */
export function renderNeeds(checked: CheckedNeed[]): string {
  const lacking = checked.filter(({ grantedBy }) => grantedBy === undefined);
  const met = checked.filter(({ grantedBy }) => grantedBy !== undefined);
  return [
    "According to this stack, the published agents lack",
    ...columns(lacking.map(rowOf), "  ", "nothing"),
    "and have",
    ...columns(met.map(rowOf), "  ", "nothing"),
    ...(lacking.length === 0
      ? []
      : ["", "Grant what is missing with app.identity.access or app.identity.assignRole."]),
  ].join("\n");
}

function rowOf({ application, need, asked, scope, grantedBy }: CheckedNeed): string[] {
  const row = [application, need, asked, `on ${scope}`];
  return grantedBy === undefined ? row : [...row, `by ${grantedBy}`];
}
