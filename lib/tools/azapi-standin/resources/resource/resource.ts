import { RESOURCE_SCHEMA } from "../../schema/resource";
import { applyResource } from "./apply";
import { deleteResource } from "./delete";
import { importResource } from "./import";
import { planResource } from "./plan";
import { readResource } from "./read";
import { validateResource } from "./validate";
import type { ResourceType } from "../resource-type";

/** `resource "azapi_resource"`. */
export const RESOURCE: ResourceType = {
  schema: RESOURCE_SCHEMA,
  validate: validateResource,
  plan: planResource,
  apply: applyResource,
  read: readResource,
  delete: deleteResource,
  import: importResource,
};
