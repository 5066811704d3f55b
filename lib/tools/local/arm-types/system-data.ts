import type { JsonObject } from "../core/json";
import type { Touch } from "../entities/touch";

/** ARM's record of who created and changed a resource. */
export function renderSystemData({
  created,
  modified,
}: {
  created: Touch;
  modified: Touch;
}): JsonObject {
  return {
    createdAt: created.at,
    createdBy: created.by,
    createdByType: "Application",
    lastModifiedAt: modified.at,
    lastModifiedBy: modified.by,
    lastModifiedByType: "Application",
  };
}
