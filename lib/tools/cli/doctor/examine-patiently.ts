import { lookAgain, type Patience } from "../look-again";
import { firstFailure, type Examined } from "./examine";

/** How long to check again, and who is notified. */
export interface PatientExamination extends Patience {
  /** Called with what is waited for, whenever that changes. */
  readonly onWaiting: (text: string) => void;
}

/**
 * Checks again while everything that fails may resolve itself: a new role assignment, an identity being created, a
 * deployment that is starting, a busy service.
 */
export async function examinePatiently(
  look: () => Promise<Examined[]>,
  { onWaiting: onChange, ...patience }: PatientExamination,
): Promise<Examined[]> {
  const { seen } = await lookAgain({ look, isEnough, tell, onChange }, patience);
  return seen;
}

function isEnough(examined: Examined[]): boolean {
  const failures = examined.filter(({ finding }) => finding.verdict === "failed");
  return failures.length === 0 || failures.some(({ finding }) => finding.mayPass !== true);
}

function tell(examined: Examined[]): string {
  const failure = firstFailure(examined);
  return `${failure?.check.name}: ${failure?.finding.found}`;
}
