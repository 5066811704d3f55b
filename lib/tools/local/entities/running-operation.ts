/** An operation, until nobody asks for it any more. */
export interface RunningOperation {
  readonly name: string;
  readonly isDelete: boolean;
  readonly done: boolean;
}
