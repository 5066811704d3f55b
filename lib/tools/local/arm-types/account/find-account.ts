import { parseResourceId } from "../../../../azure/resource-ids";
import type { Account } from "../../entities/account";
import type { Services } from "../../services/services";

type Needs = Pick<Services, "accounts" | "directory" | "place" | "projects">;

/** An account that was made, or that the id of a project from the settings names. */
export function findAccount(services: Needs, id: string): Account | undefined {
  const { accounts, projects } = services;
  const account = accounts.get(id);
  if (account !== undefined) return account;
  const inside = projects.under(`${id}/projects/`)[0];
  const implied = inside && parseResourceId(inside.id)?.parentId;
  return implied === undefined ? undefined : impliedAccount(services, implied);
}

/** Every account: those that were made, and those that only the projects in them tell of. */
export function allAccounts(services: Needs): Account[] {
  const { accounts, projects } = services;
  const parents = projects.under("").map(({ id }) => parseResourceId(id)?.parentId ?? "");
  const implied = new Map(parents.map((id) => [id.toLowerCase(), id]));
  const others = [...implied.values()].filter((id) => accounts.get(id) === undefined);
  return [...accounts.under(""), ...others.map((id) => impliedAccount(services, id))];
}

/** An account that is as the projects in the settings need it. */
function impliedAccount({ directory, place }: Needs, id: string): Account {
  const name = parseResourceId(id)?.name ?? "";
  const properties = { customSubDomainName: name, allowProjectManagement: true };
  const touch = { at: new Date(0).toISOString(), by: directory.deployer };
  return {
    id,
    name,
    body: { location: place.location, kind: "AIServices", sku: { name: "S0" }, properties },
    identity: { type: "SystemAssigned" },
    provisioningState: "Succeeded",
    created: touch,
    modified: touch,
  };
}
