import type { ArmType } from "../arm-types/arm-type";
import type { ArmRequest, Operation } from "../arm-types/operation";
import { withoutUndefined } from "../core/json";
import { bodyRefused, methodNotAllowed, notEmulated } from "../errors/service-errors";
import type { Handler } from "../http/exchange";
import type { Services } from "../services/services";
import { ARM_AUDIENCE } from "../sign-in/tokens";
import { acceptedApiVersion } from "./api-versions";
import { armRoute } from "./arm-route";
import { assertPermitted } from "./permissions";

type Needs = Pick<Services, "access" | "behaviours" | "place" | "tokens">;

/** The emulated part of Azure Resource Manager. */
export function controlPlane(services: Needs, types: ArmType[]): Handler {
  const byName = new Map(types.map((armType) => [armType.type.toLowerCase(), armType]));

  return ({ method, path, query, headers, body }) => {
    const caller = services.tokens.principalOf(headers, [ARM_AUDIENCE]);
    assertPlain(path);
    const route = armRoute(method, path);
    if (route === undefined) throw notEmulated(`${method} ${path}`);

    const { id, target, type } = route;
    const armType = byName.get(type.toLowerCase());
    if (armType === undefined) throw notEmulated(`${method} ${type} (${target})`);
    const operation = operationFor(armType, method, target);
    if (operation === undefined) {
      throw target === "resource"
        ? methodNotAllowed(method, type)
        : notEmulated(`${method} ${type} (${target})`);
    }
    const apiVersion = acceptedApiVersion(services, armType, query.get("api-version"));
    const filter = readFilter(armType, target, query);
    const request: ArmRequest = { id, apiVersion, body, caller, ...withoutUndefined({ filter }) };
    if (services.behaviours.roleAware) {
      assertPermitted(services, armType, { method, target }, request);
    }
    return operation(request);
  };
}

/** Refuses an id that is another one once a client or a proxy has tidied it up. */
function assertPlain(path: string): void {
  const segments = path.replace(/\/$/, "").split("/").slice(1);
  const odd = segments.find((segment) => ["", ".", ".."].includes(segment));
  if (odd !== undefined) throw bodyRefused(`the path must not have the segment '${odd}': ${path}`);
}

/** The operation for a method and target: `resource`, `collection` or an action. ARM ignores letter case. */
function operationFor(
  { operations }: ArmType,
  method: string,
  target: string,
): Operation | undefined {
  switch (`${method} ${target}`) {
    case "GET resource":
      return operations.get;
    case "GET collection":
      return operations.list;
    case "PUT resource":
      return operations.put;
    case "DELETE resource":
      return operations.delete;
    default:
      return method === "POST" ? actionNamed(operations.actions ?? {}, target) : undefined;
  }
}

function actionNamed(
  actions: { readonly [name: string]: Operation },
  target: string,
): Operation | undefined {
  const isWanted = ([name]: [string, Operation]) => name.toLowerCase() === target.toLowerCase();
  return Object.entries(actions).find(isWanted)?.[1];
}

/** The `$filter` of a list whose type takes one. Parameters other than that and the api-version are refused. */
function readFilter(
  { type, isFiltered }: ArmType,
  target: string,
  query: URLSearchParams,
): string | undefined {
  const filter = isFiltered && target === "collection" ? query.get("$filter") : null;
  const known = filter === null ? ["api-version"] : ["api-version", "$filter"];
  const unknown = [...query.keys()].find((name) => !known.includes(name));
  if (unknown !== undefined) throw notEmulated(`the query parameter ${unknown} of ${type}`);
  return filter ?? undefined;
}
