import {
  AGENT_APPLICATION,
  AGENT_DEPLOYMENT,
  COSMOS_ROLE_ASSIGNMENT,
  ROLE_ASSIGNMENT,
  ROLE_DEFINITION,
} from "../../../azure/resource-types";
import { AGENT_APPLICATION_PROPERTIES } from "./types/agent-application";
import { AGENT_DEPLOYMENT_PROPERTIES } from "./types/agent-deployment";
import { COSMOS_ROLE_ASSIGNMENT_PROPERTIES } from "./types/cosmos-role-assignment";
import { envelope } from "./envelope";
import { ROLE_ASSIGNMENT_PROPERTIES } from "./types/role-assignment";
import { ROLE_DEFINITION_PROPERTIES } from "./types/role-definition";
import type { ObjectShape, Shape } from "./shape";

/** The api-versions under which azapi 2.12.0 embeds applications and deployments, all with the same shapes. */
const FOUNDRY_VERSIONS = [
  "2025-10-01-preview",
  "2025-12-01",
  "2026-01-15-preview",
  "2026-03-01",
  "2026-03-15-preview",
  "2026-05-01",
  "2026-05-15-preview",
];

interface KnownType {
  readonly type: string;
  readonly apiVersions: string[];
  readonly properties: Shape;
}

/** The types whose bodies the stand-in checks. azapi itself knows those of all of Azure. */
const KNOWN_TYPES: KnownType[] = [
  {
    type: AGENT_APPLICATION,
    apiVersions: FOUNDRY_VERSIONS,
    properties: AGENT_APPLICATION_PROPERTIES,
  },
  {
    type: AGENT_DEPLOYMENT,
    apiVersions: FOUNDRY_VERSIONS,
    properties: AGENT_DEPLOYMENT_PROPERTIES,
  },
  {
    type: ROLE_ASSIGNMENT,
    apiVersions: ["2022-04-01"],
    properties: ROLE_ASSIGNMENT_PROPERTIES,
  },
  {
    type: ROLE_DEFINITION,
    apiVersions: ["2022-04-01"],
    properties: ROLE_DEFINITION_PROPERTIES,
  },
  {
    type: COSMOS_ROLE_ASSIGNMENT,
    apiVersions: ["2024-11-15"],
    properties: COSMOS_ROLE_ASSIGNMENT_PROPERTIES,
  },
];

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
  return KNOWN_TYPES.find((known) => known.type.toLowerCase() === type.toLowerCase());
}
