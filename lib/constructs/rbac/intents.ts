import { Token } from "cdktf";
import {
  BLOB_CONTAINER,
  COGNITIVE_ACCOUNT,
  CONTAINER_REGISTRY,
  KEY_VAULT,
  KEY_VAULT_SECRET,
  LOG_ANALYTICS_WORKSPACE,
  SEARCH_INDEX,
  SEARCH_SERVICE,
  STORAGE_ACCOUNT,
  STORAGE_QUEUE,
} from "../../azure/downstream-types";
import { isOfType, parseResourceId } from "../../azure/resource-ids";
import { isAbsent } from "../core/checks";
import { show } from "../core/show";
import { checkCanonical, checkCharacters } from "./arm-id";
import { Role } from "./role";

/** Something that an agent does: the role for it, and the types of its targets, narrowest first. */
export interface Intent {
  readonly role: Role;
  readonly types: string[];
}

/** Each role is the least privileged one for the work in Microsoft's list of built-in roles. */
export const INTENTS = {
  readBlobs: {
    role: Role.STORAGE_BLOB_DATA_READER,
    types: [BLOB_CONTAINER, STORAGE_ACCOUNT],
  },
  writeBlobs: {
    role: Role.STORAGE_BLOB_DATA_CONTRIBUTOR,
    types: [BLOB_CONTAINER, STORAGE_ACCOUNT],
  },
  // Agents that call an Azure Function send a message to one queue and receive the answer from another.
  queueMessages: {
    role: Role.STORAGE_QUEUE_DATA_CONTRIBUTOR,
    types: [STORAGE_QUEUE, STORAGE_ACCOUNT],
  },
  querySearchIndex: {
    role: Role.SEARCH_INDEX_DATA_READER,
    types: [SEARCH_INDEX, SEARCH_SERVICE],
  },
  readSecrets: {
    role: Role.KEY_VAULT_SECRETS_USER,
    types: [KEY_VAULT_SECRET, KEY_VAULT],
  },
  callModels: {
    role: Role.COGNITIVE_SERVICES_OPENAI_USER,
    types: [COGNITIVE_ACCOUNT],
  },
  pullImages: {
    role: Role.ACR_PULL,
    types: [CONTAINER_REGISTRY],
  },
  pullRepositoryImages: {
    role: Role.CONTAINER_REGISTRY_REPOSITORY_READER,
    types: [CONTAINER_REGISTRY],
  },
  readLogs: {
    role: Role.LOG_ANALYTICS_DATA_READER,
    types: [LOG_ANALYTICS_WORKSPACE],
  },
} as const satisfies { [name: string]: Intent };

/** A wider scope would grant more than the intent needs. An id known only to Terraform passes. */
export function checkTarget(prop: string, id: unknown, types: readonly string[]): string[] {
  if (isAbsent(id)) return [`${prop} is required: the id of a ${types.join(" or ")}`];
  const faults = checkCanonical(prop, id);
  if (faults.length > 0 || (typeof id === "string" && Token.isUnresolved(id))) return faults;
  const target = typeof id === "string" ? parseResourceId(id) : undefined;
  if (target !== undefined && types.some((type) => isOfType(target, type))) {
    return checkCharacters(prop, target.id);
  }
  return [
    `${prop} must be the id of a ${types.join(" or ")}, got ${show(id)}; use assignRole for any other scope`,
  ];
}
