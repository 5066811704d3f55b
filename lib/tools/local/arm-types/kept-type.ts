import { holdsScope } from "../../../azure/resource-ids";
import type { Check } from "../core/check";
import { isObject, type JsonObject } from "../core/json";
import type { KeptResource } from "../entities/kept-resource";
import { bodyRefused, notFound, parentNotFound } from "../errors/service-errors";
import type { Services } from "../services/services";
import type { Store } from "../store/store";
import type { ArmType } from "./arm-type";
import { settleNulls } from "./body-reader";
import type { Operation } from "./operation";

/** What defines a type whose resources are only stored. */
export interface KeptTypeOptions {
  readonly type: string;
  readonly apiVersions: string[];
  /** What a PUT may contain, besides the id, name and type, which it may repeat. */
  readonly body: Check;
  /** The store of its parents. @default - parents are not emulated, so any parent is accepted */
  readonly parents?: (services: Services) => Pick<Store<unknown>, "get">;
}

/** A type whose resources are stored and returned as they were written. Nothing acts on them. */
export function keptType(options: KeptTypeOptions): (services: Services) => ArmType {
  const { type, apiVersions } = options;
  return (services) => {
    const store = storeFor(type, services);
    return {
      type,
      apiVersions,
      store,
      operations: {
        get: ({ id }) => {
          const resource = store.get(id.id);
          if (resource === undefined) throw notFound(`${type} '${id.name}'`);
          return { status: 200, body: render(resource) };
        },
        list: ({ id }) => {
          const held = store.under("").filter((resource) => holdsScope(id.parentId, resource.id));
          return { status: 200, body: { value: held.map(render) } };
        },
        put: put(options, services),
        delete: ({ id }) => ({ status: store.delete(id.id) ? 200 : 204 }),
      },
    };
  };
}

/** The resources of one type, among those of all such types. Deleting a resource deletes what is below it. */
function storeFor(type: string, { resources }: Pick<Services, "resources">) {
  const isOurs = (resource: KeptResource | undefined) => resource?.type === type;
  return {
    get: (id: string) => [resources.get(id)].find(isOurs),
    under: (prefix: string) => resources.under(prefix).filter(isOurs),
    delete: (id: string) => {
      for (const below of resources.under(`${id}/`)) resources.delete(below.id);
      return resources.delete(id);
    },
  };
}

const put =
  ({ type, body: form, parents }: KeptTypeOptions, services: Services): Operation =>
  ({ id, body }) => {
    if (parents && parents(services).get(id.parentId) === undefined) {
      throw parentNotFound(id.parentId);
    }
    const before = services.resources.get(id.id);
    const resource: KeptResource = {
      id: before?.id ?? id.id,
      name: before?.name ?? id.name,
      type,
      body: readBody(body, form),
    };
    services.resources.put(id.id, resource);
    return { status: before ? 200 : 201, body: render(resource) };
  };

function readBody(sent: unknown, form: Check): JsonObject {
  const settled = settleNulls(sent, "absent");
  if (!isObject(settled)) throw bodyRefused("body must be an object");
  const body = Object.fromEntries(
    Object.entries(settled).filter(([key]) => !["id", "name", "type"].includes(key)),
  );
  const faults = form(body, "body");
  if (faults.length > 0) throw bodyRefused(faults.join("; "));
  return body;
}

function render({ id, name, type, body }: KeptResource): JsonObject {
  return { id, name, type, ...body };
}
