import { ROLE_ASSIGNMENT } from "../../../azure/resource-types";
import type { ArmRequest } from "../arm-types/operation";
import { withoutUndefined } from "../core/json";
import { methodNotAllowed, notEmulated } from "../errors/service-errors";
import type { Handler } from "../http/exchange";
import type { Services } from "../services/services";
import { ARM_AUDIENCE } from "../sign-in/tokens";
import { acceptedApiVersion } from "./api-versions";
import { armRoute } from "./arm-route";
import { controlPlaneOperations, OPERATION_RESULT, operationKey } from "./operations";
import { assertPermitted } from "./permissions";

/** Azure Resource Manager, as far as it is emulated. */
export function controlPlane(services: Services): Handler {
  const operations = controlPlaneOperations(services);
  const knownTypes = new Set([...operations.keys()].map((key) => key.split(" ")[2]));

  return ({ method, path, query, headers, body }) => {
    const caller = services.tokens.principalOf(headers, [ARM_AUDIENCE]);
    const route = armRoute(method, path);
    if (route === undefined) throw notEmulated(`${method} ${path}`);

    const { id, target, type } = route;
    const operation = operations.get(operationKey(method, target, type));
    if (operation === undefined) {
      const isResource = target === "resource" && knownTypes.has(type.toLowerCase());
      throw isResource
        ? methodNotAllowed(method, type)
        : notEmulated(`${method} ${type} (${target})`);
    }
    const apiVersion = acceptedApiVersion(services, type, query.get("api-version"));
    const filter = target === "collection" ? filterOf(type, query) : undefined;
    const known = filter === undefined ? ["api-version"] : ["api-version", "$filter"];
    const unknown = [...query.keys()].find((name) => !known.includes(name));
    if (unknown !== undefined) throw notEmulated(`the query parameter ${unknown} of ${type}`);

    const isPoll = type.toLowerCase() === OPERATION_RESULT.toLowerCase();
    const request: ArmRequest = { id, apiVersion, body, caller, ...withoutUndefined({ filter }) };
    if (services.behaviours.roleAware && !isPoll)
      assertPermitted(services, method, target, request);
    return operation(request);
  };
}

/** Only lists of role assignments are filtered. */
function filterOf(type: string, query: URLSearchParams): string | undefined {
  const isFiltered = type.toLowerCase() === ROLE_ASSIGNMENT.toLowerCase();
  return (isFiltered ? query.get("$filter") : null) ?? undefined;
}
