/** A command that ran within one of ours has said what there is to say; its exit status becomes ours. */
export class ExitStatus extends Error {
  override readonly name = "ExitStatus";

  constructor(readonly status: number) {
    super(`exit status ${status}`);
  }
}
