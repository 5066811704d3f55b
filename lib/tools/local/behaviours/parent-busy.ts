import { requestConflict } from "../errors/service-errors";
import type { Behaviours } from "./behaviours";

/**
 * Writes below one account exclude each other while their operations run. Recorded as 409 RequestConflict on other
 * children of an account; assumed for applications and deployments.
 */
export class BusyParents {
  private readonly busy = new Map<string, number>();

  constructor(private readonly behaviours: Pick<Behaviours, "overlappingWrites">) {}

  /** Throws while another write below the account runs. */
  assertIdle(account: string): void {
    const refused = this.behaviours.overlappingWrites === "refused";
    if (refused && this.busy.has(account.toLowerCase())) throw requestConflict(account);
  }

  /** Holds the account until the returned function is called. */
  hold(account: string): () => void {
    const key = account.toLowerCase();
    this.busy.set(key, (this.busy.get(key) ?? 0) + 1);
    return () => {
      const left = (this.busy.get(key) ?? 1) - 1;
      if (left > 0) this.busy.set(key, left);
      else this.busy.delete(key);
    };
  }
}
