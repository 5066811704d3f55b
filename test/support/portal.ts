import { setTimeout as wait } from "node:timers/promises";
import type { LocalAzure } from "../../lib/tools/local";
import { httpsJson, type HttpsAnswer } from "./https-json";

/** Properties of a resource, as ARM returns them. */
export type ArmProperties = { readonly [name: string]: unknown };

/** Somebody who works in the portal of a local Azure: writes to ARM that Terraform does not know of. */
export class Portal {
  constructor(private readonly azure: LocalAzure) {}

  /** Creates or changes a resource, and waits until that is done. */
  async put(id: string, properties: object): Promise<ArmProperties> {
    await this.ask("PUT", id, { properties });
    for (let tries = 0; tries < 200; tries++) {
      const read = await this.get(id);
      if (["Succeeded", undefined].includes(read["provisioningState"] as string)) return read;
      await wait(25);
    }
    throw new Error(`${id} does not get ready`);
  }

  /** `enable`, `stop` and the like. */
  async act(id: string, action: string): Promise<void> {
    await this.ask("POST", `${id}/${action}`);
  }

  async get(id: string): Promise<ArmProperties> {
    const { body } = await this.ask("GET", id);
    return (body as { properties: ArmProperties }).properties;
  }

  private async ask(method: string, path: string, body?: object): Promise<HttpsAnswer> {
    const { url, certificateFile: trust } = this.azure;
    const version = path.includes("/roleAssignments/") ? "2022-04-01" : "2026-05-15-preview";
    const token = await this.token();
    const question = { method, token, trust, ...(body && { body }) };
    const answer = await httpsJson(`${url}${path}?api-version=${version}`, question);
    if (answer.status < 400) return answer;
    throw new Error(`${method} ${path}: ${JSON.stringify(answer.body)}`);
  }

  private async token(): Promise<string> {
    const { IDENTITY_ENDPOINT = "", IDENTITY_HEADER = "" } = this.azure.environment();
    const answer = await fetch(`${IDENTITY_ENDPOINT}?resource=https://management.azure.com`, {
      headers: { "X-IDENTITY-HEADER": IDENTITY_HEADER },
    });
    return ((await answer.json()) as { access_token: string }).access_token;
  }
}
