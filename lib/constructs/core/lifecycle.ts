import { lifecycleToTerraform, type TerraformResourceLifecycle } from "cdktf";
import { defined } from "./defined";

/** What cdktf renders in addition to an element's attributes. */
export interface MetaArguments {
  [name: string]: unknown;
}

/**
 * Keeps the lifecycle that a construct gave its element if another one is assigned later: cdktf would silently drop
 * `create_before_destroy` and the conditions. The assigned one is added instead.
 */
export function keepLifecycle(
  rendered: MetaArguments,
  own: TerraformResourceLifecycle | undefined,
  assigned: TerraformResourceLifecycle | undefined,
): MetaArguments {
  if (own === undefined || assigned === own) return rendered;
  const lifecycle = assigned ? addLifecycle(own, assigned) : own;
  return defined({ ...rendered, lifecycle: lifecycleToTerraform(lifecycle) });
}

/** Lists are joined and the flags of `added` win, except that `createBeforeDestroy` in `own` stays. */
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

/** Without duplicates, since `{ ...element.lifecycle, preventDestroy: true }` repeats the construct's own. */
function join<T>(own: T[] | undefined, added: T[] | undefined): T[] | undefined {
  return own || added ? [...new Set([...(own ?? []), ...(added ?? [])])] : undefined;
}
