import { defaultRetry } from "../../client/retry";
import { hasStatus } from "../../client/response-error";
import { RESOURCE_SCHEMA } from "../../schema/resource";
import { fromJson } from "../../values/convert";
import { isJsonObject } from "../../values/json";
import { isMap } from "../../values/value";
import { DiagnosticError } from "../../protocol/diagnostic";
import { apiVersionsOf } from "../../body-schema/known-types";
import { writablePart } from "../../body-schema/writable-part";
import { identityOf, locationOf, tagsOf } from "../envelope";
import { failure } from "../failure";
import { outputOf } from "../output";
import { emptyRow } from "../planning";
import { describeId, quote, readResourceId, typeOfId } from "../resource-id";
import type { Json } from "../../values/json";
import type { ValueMap } from "../../values/value";
import type { ResourceId } from "../resource-id";
import type { Session } from "../session";

/** Without a version in the id, this many of the newest known ones are tried. */
const ATTEMPTS = 3;

/** Imports by `<resource id>?api-version=<version>`. */
export async function importResource(input: string, session: Session): Promise<ValueMap> {
  const candidates = readImportId(input);
  const id = candidates[0] as ResourceId;
  const answer = await fetchFirst(candidates, session);
  return {
    ...emptyRow(RESOURCE_SCHEMA),
    id: id.id,
    name: id.name,
    parent_id: id.parentId,
    type: `${id.type}@${id.apiVersion}`,
    ignore_casing: false,
    ignore_missing_property: true,
    ignore_null_property: false,
    schema_validation_enabled: true,
    ...surroundings(answer),
    body: fromJson(importedBody(id, answer)),
    output: outputOf({}, id, answer, session.features),
  };
}

/** The resource with each version to try, in order. */
function readImportId(input: string): ResourceId[] {
  try {
    const { id, apiVersion } = splitImportId(input);
    const type = typeOfId(id);
    const versions =
      apiVersion === null ? apiVersionsOf(type).slice(-ATTEMPTS).reverse() : [apiVersion];
    if (versions.length === 0) throw new Error("ID was missing the `api-version` element");
    return versions.map((version) => readResourceId(id, `${type}@${version}`));
  } catch (error) {
    throw failure("Invalid Resource ID", `parsing Resource ID ${quote(input)}: `, error);
  }
}

function splitImportId(input: string): { id: string; apiVersion: string | null } {
  const [id = "", query = ""] = input.split("?");
  return { id, apiVersion: new URLSearchParams(query).get("api-version") };
}

async function fetchFirst(candidates: ResourceId[], session: Session): Promise<Json> {
  let last: unknown;
  for (const { id, apiVersion } of candidates) {
    const request = { path: id, apiVersion, headers: {}, query: {}, retry: defaultRetry() };
    try {
      return await session.client.get(request, session.context);
    } catch (error) {
      last = error;
      if (!hasStatus(error, 400) && !hasStatus(error, 404)) break;
    }
  }
  if (hasStatus(last, 404)) throw notFound();
  const prefix = `reading ${describeId(candidates[0] as ResourceId)}: `;
  throw failure("Failed to retrieve resource", prefix, last);
}

/** Recorded 2026-08 with azapi 2.12.0: this text of Terraform's plugin framework is all that the user gets. */
function notFound(): DiagnosticError {
  return new DiagnosticError(
    "Missing Resource Import State",
    "An unexpected error was encountered when importing the resource. This is always a problem " +
      "with the provider. Please give the following information to the provider developer:\n\n" +
      "Resource ImportState method returned no State in response. If import is intentionally not " +
      "supported, remove the Resource type ImportState method or return an error.",
  );
}

/** What azapi keeps in arguments of their own. */
function surroundings(answer: Json): ValueMap {
  if (!isJsonObject(answer)) return {};
  const tags = tagsOf(answer);
  return {
    location: locationOf(answer),
    tags: isMap(tags) && Object.keys(tags).length > 0 ? tags : null,
    identity: identityOf(answer) ?? [],
  };
}

/** What could have been configured, without what is a separate argument. */
function importedBody({ type, apiVersion }: ResourceId, answer: Json): Json {
  const body = writablePart(`${type}@${apiVersion}`, answer);
  if (!isJsonObject(body)) return body;
  return Object.fromEntries(
    Object.entries(body).filter(([key]) => !["location", "tags", "name", "identity"].includes(key)),
  );
}
