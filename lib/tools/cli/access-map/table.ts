import type { Finding } from "./findings";
import type { AccessMap, Application } from "./model";
import { callersOf, isOnApplication, reachOf } from "./relations";
import { columns } from "./text-columns";
import { kindOf } from "./words";

/** An access map for people at a terminal: one paragraph for each application, then the findings. */
export function renderTable(map: AccessMap, findings: Finding[]): string {
  const paragraphs = map.applications.map((application) => paragraphOf(application, map));
  if (paragraphs.length === 0) paragraphs.push(`${map.stack} has no applications.`);
  return [...paragraphs, renderFindings(findings)].join("\n\n");
}

function paragraphOf(application: Application, map: AccessMap): string {
  const callers = callersOf(application, map).map((grant) => [
    grant.principal.label,
    kindOf(grant.principal),
    grant.role.name,
    isOnApplication(grant, map) ? "on the application" : `on ${grant.scope.label}`,
  ]);
  const reach = reachOf(application, map).map(({ role, scope }) => [
    role.name,
    `on ${scope.label}`,
  ]);
  return [
    `${application.path} (application ${application.name}, ${application.origin} here)`,
    "  may be called by",
    ...columns(callers, "    ", "nobody, according to this stack"),
    "  its agent may reach",
    ...columns(reach, "    ", "nothing, according to this stack"),
  ].join("\n");
}

function renderFindings(findings: Finding[]): string {
  if (findings.length === 0) return "No findings.";
  const lines = findings.flatMap(({ id, severity, path, what, remedy }) => [
    `  ${severity} ${id} at ${path}`,
    `    ${what}`,
    `    instead: ${remedy}`,
  ]);
  return ["Findings", ...lines].join("\n");
}
