import { unauthenticated } from "../errors/caller-errors";
import { bodyRefused, routeNotFound } from "../errors/service-errors";
import type { Handler } from "../http/exchange";
import type { Directory } from "./directory";
import type { Tokens } from "./tokens";

/** GET /token: what `IDENTITY_ENDPOINT` is on an Azure machine. Issues tokens of the deployer. */
export function tokenEndpoint(
  { directory, tokens }: { directory: Directory; tokens: Tokens },
  identityHeader: string,
): Handler {
  return ({ method, path, headers, query }) => {
    if (method !== "GET") throw routeNotFound(method, path);
    if (headers["x-identity-header"] !== identityHeader) {
      throw unauthenticated("X-IDENTITY-HEADER is missing or wrong");
    }
    const resource = query.get("resource");
    if (resource === null || resource === "") throw bodyRefused("the query resource is required");
    return {
      status: 200,
      body: {
        access_token: tokens.make({
          principalId: directory.deployer,
          isApplication: directory.isApplication(directory.deployer),
          resource,
        }),
        expires_on: String(tokens.expiry()),
        resource,
        token_type: "Bearer",
      },
    };
  };
}
