/** What docs/messages.md says of a message. */
export interface Explanation {
  /** `error` and `warning` are the constructs' own; the others come from Terraform or azapi. */
  readonly kind: "error" | "warning" | "terraform";
  /** A code; of what Terraform and azapi say, the heading. */
  readonly code: string;
  /** What is wrong, or unusual; of what Terraform and azapi say, their text. */
  readonly wrong: string;
  /** What to do, in Markdown. */
  readonly toDo: string;
}
