import type { DeployerRole } from "./deployer";

/** What the identity that deploys needs, for people at a terminal. */
export function renderDeployer(stack: string, roles: DeployerRole[]): string {
  if (roles.length === 0) return `${stack} publishes no agents and assigns no roles.`;
  const paragraphs = roles.map(({ role, scope, scopeLabel, reasons }) => {
    const where = scope.startsWith("/")
      ? scope
      : `a scope that contains ${scopeLabel}, which does not exist yet`;
    return [`  ${role} on ${where}`, ...reasons.map((reason) => `    ${reason}`)].join("\n");
  });
  return [
    `The identity that deploys ${stack} needs:`,
    ...paragraphs,
    "Resources of other kinds in the stack need what their own documentation says.",
  ].join("\n\n");
}
