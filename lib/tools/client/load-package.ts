import { FoundryAgentError } from "./foundry-agent-error";

/** A package that only some need: loaded when it is used, and named when it is not installed. */
export async function loadPackage<T>(name: string, load: () => Promise<T>): Promise<T> {
  return load().catch(() => {
    throw new FoundryAgentError(`this needs the package ${name}: npm install ${name}`, "request");
  });
}
