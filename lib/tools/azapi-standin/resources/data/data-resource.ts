import { DATA_RESOURCE_SCHEMA } from "../../schema/data-resource";
import { customRetry, defaultRetry } from "../../client/retry";
import { withTimeout } from "../../client/context";
import { hasStatus } from "../../client/response-error";
import { isJsonObject } from "../../values/json";
import { DiagnosticError } from "../../protocol/diagnostic";
import { asConfigurationError, failure } from "../failure";
import { outputOf } from "../output";
import { buildResourceId, describeId, quote, readResourceId } from "../resource-id";
import { queryParameters, retrySettings, text, textMap, timeoutOf } from "../settings";
import { identityOf, locationOf, tagsOf } from "../envelope";
import { validateDataResource } from "./validate";
import type { Json } from "../../values/json";
import type { ValueMap } from "../../values/value";
import type { DataSourceType } from "../resource-type";
import type { ResourceId } from "../resource-id";
import type { Session } from "../session";

/** `data "azapi_resource"`. */
export const DATA_RESOURCE: DataSourceType = {
  schema: DATA_RESOURCE_SCHEMA,
  validate: validateDataResource,
  read: readDataResource,
};

async function readDataResource(config: ValueMap, session: Session): Promise<ValueMap> {
  const id = asConfigurationError(() => idOf(config));
  const found = await fetch(config, id, session);
  const known = {
    ...config,
    id: id.id,
    name: id.name,
    parent_id: id.parentId,
    resource_id: id.id,
    exists: found !== undefined,
  };
  if (found === undefined) {
    return { ...known, location: null, identity: null, tags: null, output: null };
  }
  const answer = isJsonObject(found) ? found : {};
  return {
    ...known,
    location: locationOf(answer),
    identity: identityOf(answer),
    tags: tagsOf(answer),
    output: outputOf(config, id, found, session.features),
  };
}

function idOf(config: ValueMap): ResourceId {
  const [name, type] = [text(config.name), text(config.type)];
  if (name !== "") return buildResourceId(name, text(config.parent_id), type);
  return readResourceId(text(config.resource_id), type);
}

/** Undefined when it does not exist and that is ignored. */
async function fetch(
  config: ValueMap,
  id: ResourceId,
  session: Session,
): Promise<Json | undefined> {
  const settings = retrySettings(config.retry);
  const request = {
    path: id.id,
    apiVersion: id.apiVersion,
    headers: textMap(config.headers),
    query: queryParameters(config.query_parameters),
    retry: settings ? customRetry(settings) : defaultRetry(),
  };
  try {
    return await withTimeout(session.context, timeoutOf(config, "read"), (context) =>
      session.client.get(request, context),
    );
  } catch (error) {
    if (!hasStatus(error, 404)) {
      const prefix = `retrieving resource ${quote(describeId(id))}: `;
      throw failure("Failed to retrieve resource", prefix, error);
    }
    if (config.ignore_not_found === true) return undefined;
    const detail = `resource ${quote(describeId(id))} not found`;
    throw new DiagnosticError("Resource not found", detail);
  }
}
