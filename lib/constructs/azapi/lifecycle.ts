import { lifecycleToTerraform, type TerraformResourceLifecycle } from "cdktf";
import { defined } from "../core/defined";

/** What cdktf renders besides an element's own attributes. */
export interface MetaArguments {
  [name: string]: unknown;
}

/**
 * Keeps the lifecycle that a construct gave to its element when somebody assigned another one later: cdktf would
 * drop `create_before_destroy` and the conditions without a word. The assigned one is added instead.
 */
export function keepLifecycle(
  rendered: MetaArguments,
  own: TerraformResourceLifecycle | undefined,
  assigned: TerraformResourceLifecycle | undefined,
): MetaArguments {
  if (own === undefined || assigned === own) return rendered;
  const lifecycle = assigned === undefined ? own : addLifecycle(own, assigned);
  return defined({ ...rendered, lifecycle: lifecycleToTerraform(lifecycle) });
}

/** Lists are joined, the flags of `added` win; only a `createBeforeDestroy` that `own` wants stays. */
function addLifecycle(
  own: TerraformResourceLifecycle,
  added: TerraformResourceLifecycle,
): TerraformResourceLifecycle {
  const ignoreChanges =
    own.ignoreChanges === "all" || added.ignoreChanges === "all"
      ? "all"
      : join(own.ignoreChanges, added.ignoreChanges);
  const replaceTriggeredBy = join(own.replaceTriggeredBy, added.replaceTriggeredBy);
  const precondition = join(own.precondition, added.precondition);
  const postcondition = join(own.postcondition, added.postcondition);
  return {
    ...own,
    ...added,
    ...(own.createBeforeDestroy ? { createBeforeDestroy: true } : {}),
    ...(ignoreChanges ? { ignoreChanges } : {}),
    ...(replaceTriggeredBy ? { replaceTriggeredBy } : {}),
    ...(precondition ? { precondition } : {}),
    ...(postcondition ? { postcondition } : {}),
  };
}

/** Once each, since `{ ...element.lifecycle, preventDestroy: true }` brings the construct's own again. */
function join<T>(own: T[] | undefined, added: T[] | undefined): T[] | undefined {
  return own || added ? [...new Set([...(own ?? []), ...(added ?? [])])] : undefined;
}
