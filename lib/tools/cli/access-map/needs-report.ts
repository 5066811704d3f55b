import type { CheckedNeed } from "./needs";
import { columns } from "./text-columns";

/** Which needs are met, for people at a terminal: first what is lacking. */
export function renderNeeds(checked: CheckedNeed[]): string {
  const lacking = checked.filter(({ grantedBy }) => grantedBy === undefined);
  const met = checked.filter(({ grantedBy }) => grantedBy !== undefined);
  return [
    "The published agents lack, as far as this stack says",
    ...columns(lacking.map(rowOf), "  ", "nothing"),
    "They have",
    ...columns(met.map(rowOf), "  ", "nothing"),
    ...(lacking.length === 0
      ? []
      : ["", "Give what is lacking with app.identity.access or app.identity.assignRole."]),
  ].join("\n");
}

function rowOf({ application, need, asked, scope, grantedBy }: CheckedNeed): string[] {
  const row = [application, need, asked, `on ${scope}`];
  return grantedBy === undefined ? row : [...row, `by ${grantedBy}`];
}
