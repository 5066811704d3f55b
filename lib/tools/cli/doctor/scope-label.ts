import { readScope } from "../access-map/scopes";

/** A scope as people call it: `applications/Support in contoso`. */
export function scopeLabel(id: string): string {
  return readScope(id, { id: "", blocks: [], locals: {}, outputs: {} }).label;
}
