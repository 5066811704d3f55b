import { lookAgain, type Patience } from "../look-again";
import { firstFailure, type Examined } from "./examine";

/** How long to look again, and who hears of it. */
export interface PatientExamination extends Patience {
  /** Hears what is waited for, whenever that changes. */
  readonly onWaiting: (text: string) => void;
}

/**
 * Looks again as long as all that fails may pass by itself: a fresh grant, an identity that is being made, a deployment
 * that starts, a service that is busy.
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
