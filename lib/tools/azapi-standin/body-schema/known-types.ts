import { envelope } from "./envelope";
import type { KnownType } from "./known-type";
import type { ObjectShape } from "./shape";
import { agentApplication } from "./types/agent-application";
import { agentDeployment } from "./types/agent-deployment";
import { cosmosRoleAssignment } from "./types/cosmos-role-assignment";
import { roleAssignment } from "./types/role-assignment";
import { roleDefinition } from "./types/role-definition";

/** The types whose bodies the stand-in checks, by name in lower case. azapi itself knows every type in Azure. */
const KNOWN_TYPES = new Map(
  [agentApplication, agentDeployment, roleAssignment, roleDefinition, cosmosRoleAssignment].map(
    (known) => [known.type.toLowerCase(), known],
  ),
);

/** The known api-versions of a type, in order; none for an unknown type. Letter case does not matter. */
export function apiVersionsOf(type: string): string[] {
  return find(type)?.apiVersions ?? [];
}

/** What the body of a `<type>@<api-version>` looks like; undefined when either one is unknown. */
export function bodyShape(typeAndVersion: string): ObjectShape | undefined {
  const [type = "", apiVersion = ""] = typeAndVersion.split("@");
  const known = find(type);
  if (known === undefined || !known.apiVersions.includes(apiVersion)) return undefined;
  return envelope(known.type, apiVersion, known.properties);
}

function find(type: string): KnownType | undefined {
  return KNOWN_TYPES.get(type.toLowerCase());
}
