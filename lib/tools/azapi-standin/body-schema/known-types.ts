import { envelope } from "./envelope";
import type { KnownType } from "./known-type";
import type { ObjectShape } from "./shape";
import { agentApplication } from "./types/agent-application";
import { agentDeployment } from "./types/agent-deployment";
import { cosmosRoleAssignment } from "./types/cosmos-role-assignment";
import { roleAssignment } from "./types/role-assignment";
import { roleDefinition } from "./types/role-definition";

/** The types whose bodies the stand-in checks, by name in lower case. azapi itself knows those of all of Azure. */
const KNOWN_TYPES = new Map(
  [agentApplication, agentDeployment, roleAssignment, roleDefinition, cosmosRoleAssignment].map(
    (known) => [known.type.toLowerCase(), known],
  ),
);

/** The api-versions that are known of a type, in order; none for a type that is not known. Letter case is free. */
export function apiVersionsOf(type: string): string[] {
  return find(type)?.apiVersions ?? [];
}

/** What the body of a `<type>@<api-version>` looks like; undefined when one of the two is not known. */
export function bodyShape(typeAndVersion: string): ObjectShape | undefined {
  const [type = "", apiVersion = ""] = typeAndVersion.split("@");
  const known = find(type);
  if (known === undefined || !known.apiVersions.includes(apiVersion)) return undefined;
  return envelope(known.type, apiVersion, known.properties);
}

function find(type: string): KnownType | undefined {
  return KNOWN_TYPES.get(type.toLowerCase());
}
