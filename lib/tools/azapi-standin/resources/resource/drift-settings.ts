import { texts, textMap } from "../settings";
import type { DriftSettings } from "../../values/drift";
import type { ListSettings } from "../../values/list-identity";
import type { ValueMap } from "../../values/value";

/** The settings of a resource for comparing its lists. */
export function listSettings(row: ValueMap): ListSettings {
  return {
    uniqueIds: textMap(row.list_unique_id_property),
    ignoreOthers: texts(row.ignore_other_items_in_list),
  };
}

/** The settings of a resource for what counts as drift. */
export function driftSettings(row: ValueMap): DriftSettings {
  return {
    ...listSettings(row),
    ignoreCasing: row.ignore_casing === true,
    ignoreMissing: row.ignore_missing_property === true,
    ignoreNull: row.ignore_null_property === true,
  };
}
