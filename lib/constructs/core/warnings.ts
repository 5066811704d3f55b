import { Annotations } from "cdktf";
import type { IConstruct } from "constructs";

/** Warns at synth, which continues. The id is stable and explained in docs/messages.md. */
export function warn(construct: IConstruct, id: string, text: string): void {
  Annotations.of(construct).addWarning(`[${id}] ${text}`);
}
