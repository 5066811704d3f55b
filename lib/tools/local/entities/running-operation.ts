/** An operation, as it is polled. */
export interface RunningOperation {
  readonly name: string;
  readonly isDelete: boolean;
  readonly done: boolean;
  /** When it was done: milliseconds since 1970. Undefined while it runs. */
  readonly doneAt?: number;
}
