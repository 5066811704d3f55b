import { randomUUID } from "node:crypto";
import type { LocalAzure } from "../../lib/tools/local";
import { httpsJson } from "./https-json";

const DEPLOYER = "dddddddd-0000-4000-8000-000000000001";

/** Runs a command line of the Azure CLI against a local Azure, as its deployer. */
export async function runAz(azure: LocalAzure, command: string): Promise<void> {
  for (const line of command.split("\n")) {
    const [az, ...words] = wordsOf(line);
    if (az !== "az") throw new Error(`no command of the Azure CLI: ${line}`);
    const option = (name: string) => words[words.indexOf(`--${name}`) + 1] ?? "";
    if (words[0] === "rest") {
      const body = words.includes("--body") ? option("body") : undefined;
      await ask(azure, option("method").toUpperCase(), option("url"), body);
    } else if (words.slice(0, 3).join(" ") === "role assignment create") {
      const name = `${option("scope")}/providers/Microsoft.Authorization/roleAssignments/${randomUUID()}`;
      const properties = {
        principalId: option("assignee-object-id"),
        principalType: option("assignee-principal-type"),
        roleDefinitionId: `/providers/Microsoft.Authorization/roleDefinitions/${option("role")}`,
      };
      const url = `${azure.url}${name}?api-version=2022-04-01`;
      await ask(azure, "PUT", url, JSON.stringify({ properties }));
    } else {
      throw new Error(`a command that tests do not know: ${line}`);
    }
  }
}

async function ask(azure: LocalAzure, method: string, url: string, body?: string): Promise<void> {
  const token = azure.token(DEPLOYER, { resource: "https://management.azure.com" });
  const answer = await httpsJson(url, {
    method,
    token,
    trust: azure.certificateFile,
    ...(body === undefined ? {} : { body }),
  });
  if (answer.status >= 400) throw new Error(`${method} ${url}: ${JSON.stringify(answer.body)}`);
}

/** Words as a shell splits them, quotes included. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/'((?:[^']|'\\'')*)'|(\S+)/g)].map(([, inQuotes, bare]) => {
    return bare ?? inQuotes?.replaceAll("'\\''", "'") ?? "";
  });
}
