import { quoted } from "../shell-word";
/** How to fix something. */
export interface Fix {
  /** What to do, for people. */
  readonly what: string;
  /** A line of a program that declares it, or that calls. */
  readonly code?: string;
  /** The same by hand, as a command. */
  readonly command?: string;
}

/** A request to Azure Resource Manager with the Azure CLI. */
export function azRest(
  method: "get" | "put" | "post",
  url: string,
  body?: { readonly [key: string]: unknown },
): string {
  const sent = body === undefined ? "" : ` --body ${quoted(JSON.stringify(body))}`;
  return `az rest --method ${method} --url ${quoted(url)}${sent}`;
}

/** Assigns a role to a principal, which the Azure CLI looks up unless its type is given. */
export function azAssignRole(
  role: string,
  { principalId, principalType }: { principalId: string; principalType: string | undefined },
  scope: string,
): string {
  const assignee =
    principalType === undefined
      ? `--assignee ${principalId}`
      : `--assignee-object-id ${principalId} --assignee-principal-type ${principalType}`;
  return `az role assignment create --role ${quoted(role)} ${assignee} --scope ${quoted(scope)}`;
}
