/** An operation, as it is polled. */
export interface RunningOperation {
  readonly name: string;
  readonly isDelete: boolean;
  readonly done: boolean;
}
