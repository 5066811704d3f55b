import { isJsonObject, type Json, type JsonObject } from "../../values/json";
import { toJson } from "../../values/convert";
import {
  at,
  Dynamic,
  equalValues,
  isMap,
  UNKNOWN,
  type Value,
  type ValueMap,
} from "../../values/value";
import { identityOf, tagsOf } from "../envelope";
import { text } from "../settings";

/**
 * `location`, `tags` and `identity`: what a body may hold at its top level, and what azapi also takes as arguments of their
 * own. All of it is read in the source of azapi 2.12.
 */
export const ARM_ARGUMENTS = ["location", "tags", "identity"];

/** Plans them for a known body; returns those that require a replacement. */
export function planArmArguments(
  plan: ValueMap,
  config: ValueMap,
  prior: ValueMap | null,
  ignored: string[],
): string[] {
  const body = contentOf(at(config, "body"));
  plan.tags =
    prior !== null && ignored.includes("tags") ? at(prior, "tags") : tagsFor(config, prior, body);
  plan.location = locationFor(config, prior, body);
  const moves = prior !== null && !isSameLocation(at(prior, "location"), plan.location);
  return moves ? ["location"] : [];
}

/** For a body that is not known yet: whatever it may set is unknown. */
export function leaveArmArgumentsOpen(plan: ValueMap, config: ValueMap): void {
  for (const name of ["location", "tags"]) if (at(config, name) === null) plan[name] = UNKNOWN;
}

/** The service says who an identity is; it stays as it is in state while type and ids are the same. */
export function planIdentity(plan: ValueMap, prior: ValueMap | null): void {
  const planned = only(plan);
  if (planned === undefined) return;
  const before = prior === null ? undefined : only(prior);
  const isKept =
    before !== undefined &&
    at(planned, "type") === at(before, "type") &&
    haveSameIds(planned, before);
  plan.identity = isKept ? [before] : [{ ...planned, principal_id: UNKNOWN, tenant_id: UNKNOWN }];
}

/** The body of a request, with the arguments in it. An identity that is no longer configured is taken away. */
export function withArmArguments(
  body: JsonObject,
  planned: ValueMap,
  prior: ValueMap | null,
): JsonObject {
  const given = {
    location: at(planned, "location"),
    tags: at(planned, "tags"),
    identity: identityToSend(planned, prior),
  };
  const added = Object.entries(given).filter(
    ([name, value]) => (body[name] ?? null) === null && !isNothing(value),
  );
  return { ...body, ...Object.fromEntries(added.map(([name, value]) => [name, toJson(value)])) };
}

/** What a written resource has of them: the arguments, and who its identity is. */
export function writtenIdentity(planned: ValueMap, answer: Json): Value {
  const identity = only(planned);
  if (identity === undefined) return at(planned, "identity");
  const [found = null] = asList(identityOf(isJsonObject(answer) ? answer : {}));
  const told = found !== null && isMap(found) ? found : null;
  return [
    { ...identity, principal_id: idIn(told, "principal_id"), tenant_id: idIn(told, "tenant_id") },
  ];
}

/** What a refresh finds of them. An identity that is configured inside the body is not told here. */
export function readArmArguments(state: ValueMap, answer: Json): ValueMap {
  if (!isJsonObject(answer)) return {};
  const { location } = answer;
  const tags = tagsOf(answer);
  const hasMoved = typeof location === "string" && !isSameLocation(at(state, "location"), location);
  const hasTags = !isNothing(tags) || !isNothing(at(state, "tags"));
  return {
    ...(hasMoved ? { location } : {}),
    ...(hasTags ? { tags: isNothing(tags) ? null : tags } : {}),
    ...(bodyHas(state, "identity") ? {} : { identity: readIdentity(state, answer) }),
  };
}

function readIdentity(state: ValueMap, answer: JsonObject): Value {
  const [found = null] = asList(identityOf(answer));
  const before = only(state);
  if (found === null || !isMap(found)) return before?.type === "None" ? at(state, "identity") : [];
  if (before === undefined && found.type === "None") return [];
  const ids =
    before !== undefined && haveSameIds(before, found)
      ? at(before, "identity_ids")
      : at(found, "identity_ids");
  return [
    {
      ...found,
      identity_ids: ids,
      principal_id: idIn(found, "principal_id"),
      tenant_id: idIn(found, "tenant_id"),
    },
  ];
}

function tagsFor(config: ValueMap, prior: ValueMap | null, body: Value): Value {
  const given = at(config, "tags");
  if (given !== null) return given;
  const inBody = isMap(body) ? tagsOf({ tags: toJson(at(body, "tags")) }) : null;
  if (inBody !== null) return inBody;
  const before = at(prior, "tags");
  return isNothing(before) ? before : null;
}

function locationFor(config: ValueMap, prior: ValueMap | null, body: Value): Value {
  const [given, before] = [at(config, "location"), at(prior, "location")];
  if (given !== null) return before !== null && isSameLocation(before, given) ? before : given;
  const inBody = isMap(body) ? at(body, "location") : null;
  return typeof inBody === "string" ? inBody : before;
}

function identityToSend(planned: ValueMap, prior: ValueMap | null): Value {
  const identity = only(planned);
  if (identity === undefined) {
    const before = prior === null ? undefined : only(prior);
    return before === undefined || before.type === "None" ? null : { type: "None" };
  }
  const ids = asList(at(identity, "identity_ids")).map((id): [string, Value] => [text(id), {}]);
  const users = ids.length === 0 ? {} : { userAssignedIdentities: Object.fromEntries(ids) };
  return { type: at(identity, "type"), ...users };
}

function bodyHas({ body = null }: ValueMap, name: string): boolean {
  const content = contentOf(body);
  return isMap(content) && at(content, name) !== null;
}

/** `West Europe` and `westeurope` are the same. */
function isSameLocation(one: Value, other: Value): boolean {
  const [first, second] = [one, other].map((value) =>
    text(value).replaceAll(" ", "").toLowerCase(),
  );
  return first === second;
}

function haveSameIds(one: ValueMap, other: ValueMap): boolean {
  return equalValues(asList(at(one, "identity_ids")), asList(at(other, "identity_ids")));
}

function idIn(identity: ValueMap | null, name: string): Value {
  return identity === null ? null : (at(identity, name) ?? "");
}

function only(row: ValueMap): ValueMap | undefined {
  const [identity = null] = asList(at(row, "identity"));
  return identity !== null && isMap(identity) ? identity : undefined;
}

function asList(value: Value): Value[] {
  return Array.isArray(value) ? value : [];
}

function contentOf(value: Value): Value {
  return value instanceof Dynamic ? value.value : value;
}

function isNothing(value: Value): boolean {
  return (
    value === null ||
    value === UNKNOWN ||
    value === "" ||
    (isMap(value) && Object.keys(value).length === 0)
  );
}
