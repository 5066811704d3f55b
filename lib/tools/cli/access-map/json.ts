import type { Finding } from "./findings";
import type { AccessMap } from "./model";
import { invokes } from "./relations";
import { toJson } from "../to-json";

/** An access map for programs. Its shape is described in docs/access-map.md; `version` counts its changes. */
export function renderJson(map: AccessMap, findings: Finding[]): string {
  const { stack, applications } = map;
  const grants = map.grants.map(({ path, address, type, principal, role, scope, covers }) => {
    const { name, guid } = role;
    const calls = invokes(role) ? covers : [];
    return { path, address, type, principal, role: { name, ...(guid && { guid }) }, scope, calls };
  });
  return toJson({ version: 1, stack, applications, grants, findings }, 2);
}
