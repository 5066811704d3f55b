import { parseAllowedHost } from "../../client/allowed-host";
import type { SignInArguments } from "./target-arguments";

/** Hosts that may get tokens besides Azure's own: those of the command line, and those of the environment. */
export function allowedHosts(
  { allowHost = [] }: Pick<SignInArguments, "allowHost">,
  environment: NodeJS.ProcessEnv,
): string[] {
  const inEnvironment = (environment["FOUNDRY_AGENTS_ALLOWED_HOSTS"] ?? "").split(",");
  const hosts = [...allowHost, ...inEnvironment.map((host) => host.trim()).filter(Boolean)];
  hosts.forEach(parseAllowedHost);
  return hosts;
}
