import { envelope } from "./envelope";
import type { KnownType } from "./known-type";
import type { ObjectShape } from "./shape";
import { accounts } from "./types/account";
import { agentApplication } from "./types/agent-application";
import { agentDeployment } from "./types/agent-deployment";
import { cosmosRoleAssignment } from "./types/cosmos-role-assignment";
import { modelDeployments } from "./types/model-deployment";
import { project } from "./types/project";
import { roleAssignment } from "./types/role-assignment";
import { roleDefinition } from "./types/role-definition";

/** The types whose bodies the stand-in checks. azapi itself knows every type in Azure. */
const KNOWN_TYPES: KnownType[] = [
  ...accounts,
  project,
  ...modelDeployments,
  agentApplication,
  agentDeployment,
  roleAssignment,
  roleDefinition,
  cosmosRoleAssignment,
];

/** The names of these types. */
export const KNOWN_NAMES = [...new Set(KNOWN_TYPES.map(({ type }) => type))];

/** The known api-versions of a type, in order; none for an unknown type. Letter case does not matter. */
export function apiVersionsOf(type: string): string[] {
  return shapesOf(type)
    .flatMap(({ apiVersions }) => apiVersions)
    .sort();
}

/** Whether azapi knows no other api-versions of a type than the stand-in. */
export function areAllVersionsKnown(type: string): boolean {
  const shapes = shapesOf(type);
  return shapes.length > 0 && !shapes.some(({ hasOtherVersions }) => hasOtherVersions);
}

/** What the body of a `<type>@<api-version>` looks like; undefined when either one is unknown. */
export function bodyShape(typeAndVersion: string): ObjectShape | undefined {
  const [type = "", apiVersion = ""] = typeAndVersion.split("@");
  const known = shapesOf(type).find(({ apiVersions }) => apiVersions.includes(apiVersion));
  return known && envelope(known, apiVersion);
}

function shapesOf(type: string): KnownType[] {
  return KNOWN_TYPES.filter((known) => known.type.toLowerCase() === type.toLowerCase());
}
