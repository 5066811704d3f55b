import type { Account } from "../../entities/account";

/** Whether projects can be made in an account. Documented, and so checked by azurerm before it asks the service. */
export function mayHaveProjects({ body, identity }: Account): boolean {
  const properties = body.properties as {
    readonly allowProjectManagement?: boolean;
    readonly customSubDomainName?: string;
  };
  return (
    body.kind === "AIServices" &&
    identity.type !== "None" &&
    properties.allowProjectManagement === true &&
    properties.customSubDomainName !== undefined
  );
}
