import type { JsonObject } from "../core/json";
import type { ResourceIdentity } from "../entities/resource-identity";
import { bodyRefused, notEmulated } from "../errors/service-errors";
import type { Services } from "../services/services";
import type { BodyReader } from "./body-reader";

type Needs = Pick<Services, "agenda" | "behaviours" | "directory" | "newId">;

/** Reads `identity` in the body of an account or project. What GET answers of its principal may be put back. */
export function readIdentityType(document: BodyReader): ResourceIdentity["type"] {
  const identity = document.object("identity");
  const type = identity?.text("type") ?? "None";
  identity?.ignore("principalId", "tenantId");
  if (type.includes("UserAssigned")) {
    throw notEmulated(`user-assigned identities: ${document.path("identity")}.type is '${type}'`);
  }
  identity?.done();
  if (type === "None" || type === "SystemAssigned") return type;
  throw bodyRefused(
    `${document.path("identity")}.type must be None or SystemAssigned, got '${type}'`,
  );
}

/**
 * The identity after a write: its principal stays while the type does. The directory may know a new one late (recorded for
 * new principals in general: PrincipalNotFound).
 *
 * @param current - the object id that the resource's identity has by then
 */
export function identityAfter(
  services: Needs,
  before: ResourceIdentity | undefined,
  type: ResourceIdentity["type"],
  current: () => string | undefined,
): ResourceIdentity {
  const { agenda, behaviours, directory, newId } = services;
  const isKept = before?.type === type && (type === "None" || before.principalId !== undefined);
  if (isKept) return before;
  forgetIdentity(services, before);
  if (type === "None") return { type };
  const principalId = newId();
  directory.setKnown(principalId, behaviours.principalMs <= 0);
  agenda.after(behaviours.principalMs, () => {
    if (current() === principalId) directory.setKnown(principalId, true);
  });
  return { type, principalId };
}

/** The principal of an identity goes with it. Role assignments stay and dangle, as in Azure. */
export function forgetIdentity(
  { directory }: Pick<Services, "directory">,
  identity: ResourceIdentity | undefined,
): void {
  if (identity?.principalId !== undefined) directory.setKnown(identity.principalId, false);
}

/** The identity as ARM returns it. */
export function renderResourceIdentity(
  { type, principalId }: ResourceIdentity,
  tenantId: string,
): JsonObject {
  return principalId === undefined ? { type } : { type, principalId, tenantId };
}
