import type { Admin } from "../../lib/tools/local/admin/admin";
import { compose, type Composition } from "../../lib/tools/local/compose";
import type { Answer, Request } from "../../lib/tools/local/http/exchange";
import { ReceivedRequest } from "../../lib/tools/local/http/received-request";
import type { JsonObject } from "../../lib/tools/local/core/json";
import type { LocalAzureOptions } from "../../lib/tools/local/settings/options";
import {
  ARM_AUDIENCE,
  FOUNDRY_AUDIENCE,
  type TokenOptions,
} from "../../lib/tools/local/sign-in/tokens";
import { memoryStores, type Stores } from "../../lib/tools/local/store/stores";
import type { NameCounts } from "../../lib/tools/local/core/name-counter";
import type { ServingTimeline } from "../../lib/tools/local/data-plane/timeline";

export const ACCOUNT =
  "/subscriptions/00000000-0000-0000-0000-0000000000aa/resourceGroups/rg/providers/Microsoft.CognitiveServices/accounts/contoso";
export const PROJECT = `${ACCOUNT}/projects/support`;
export const APP = `${PROJECT}/applications/app`;
export const LIVE = `${APP}/agentDeployments/live`;
export const FOUNDRY_USER = "53ca6127-db72-4b80-b1b0-d745d6d5456d";

const AGENTS = [
  { name: "alpha", versions: ["1", "2"] },
  { name: "beta", versions: ["1"] },
  { name: "hosted", kind: "hosted" as const },
];

/** What a test's request may set besides method, path and body. */
export interface Ask {
  readonly version?: string;
  readonly as?: string;
  readonly headers?: { [name: string]: string };
}

/** Local Azure without the network, at a time that the test sets. Alice is in the support team, Bob is not. */
export class LocalWorld {
  now = Date.parse("2026-09-01T00:00:00Z");
  readonly people = {
    alice: "aaaaaaaa-0000-4000-8000-000000000001",
    bob: "bbbbbbbb-0000-4000-8000-000000000001",
    team: "cccccccc-0000-4000-8000-000000000001",
    deployer: "dddddddd-0000-4000-8000-000000000001",
  };
  private readonly composed: Composition;

  /** @param stores - those of another world, to continue where it ended */
  constructor(options: LocalAzureOptions = {}, stores: Stores = memoryStores()) {
    const { alice, bob, team } = this.people;
    this.composed = compose(
      {
        projects: [{ id: PROJECT, agents: AGENTS }],
        directory: {
          users: [
            { id: alice, name: "alice" },
            { id: bob, name: "bob" },
          ],
          groups: [{ id: team, name: "team", members: [alice] }],
        },
        clock: { now: () => this.now },
        ...options,
        behaviours: { operationMs: 0, identityMs: 0, revokeMs: 0, ...options.behaviours },
      },
      "https://127.0.0.1:1",
      { stores, signingKey: "test" },
    );
  }

  get admin(): Admin {
    return this.composed.admin;
  }

  get timeline(): ServingTimeline {
    return this.composed.timeline;
  }

  get log(): Composition["log"] {
    return this.composed.log;
  }

  /** Schedules something for later, as operations do. */
  after(delayMs: number, run: () => void): void {
    this.composed.services.agenda.after(delayMs, run);
  }

  ignoredKeys(): NameCounts {
    return this.composed.services.ignoredKeys.entries();
  }

  /** A request to ARM, by the deployer unless told otherwise. */
  arm(method: string, path: string, body?: unknown, ask: Ask = {}): Answer {
    const version = ask.version ?? versionFor(path);
    return this.ask(method, `${path}?api-version=${version}`, body, ARM_AUDIENCE, ask);
  }

  /** A request to the data plane, below the project. */
  data(method: string, path: string, body?: unknown, ask: Ask = {}): Answer {
    const url = `/api/projects/support/${path}`;
    return this.ask(method, url, body, FOUNDRY_AUDIENCE, ask);
  }

  /** Calls the application `app` as this person. */
  invoke(person: string, body: unknown = { model: "any", input: "Hello" }): Answer {
    const path = "applications/app/protocols/openai/responses?api-version=2025-11-15-preview";
    return this.data("POST", path, body, { as: person });
  }

  /** PUT of `app`; the properties replace or add to the usual ones. */
  putApp(properties: JsonObject = {}): Answer {
    return this.arm("PUT", APP, {
      properties: { agents: [{ agentName: "alpha" }], ...properties },
    });
  }

  /** PUT of a deployment of `app`. */
  putDeployment(properties: JsonObject = {}, id = LIVE): Answer {
    return this.arm("PUT", id, { properties: { ...deployment("alpha", "1"), ...properties } });
  }

  /** Assigns a role at a scope. */
  grant(principalId: string, role = FOUNDRY_USER, scope = APP): Answer {
    this.granted += 1;
    const name = `00000000-0000-4000-8000-${String(this.granted).padStart(12, "0")}`;
    const id = `${scope}/providers/Microsoft.Authorization/roleAssignments/${name}`;
    return this.arm("PUT", id, { properties: { principalId, roleDefinitionId: role } });
  }

  /** Defines a role that can be assigned below the scope. */
  define(name: string, permissions: JsonObject, scope = PROJECT): Answer {
    const id = `${scope}/providers/Microsoft.Authorization/roleDefinitions/${name}`;
    return this.arm("PUT", id, {
      properties: {
        roleName: `Role ${name}`,
        assignableScopes: [scope],
        permissions: [permissions],
      },
    });
  }

  /** A token for any audience. */
  token(principalId: string, audience: string, options: TokenOptions = {}): string {
    return this.composed.services.tokens.make({ principalId, resource: audience, ...options });
  }

  /** Any request, as it arrives over the network. */
  exchange(method: string, url: string, headers: { [name: string]: string }, body: string): Answer {
    return this.handle(new ReceivedRequest(method, url, headers, sent(Buffer.from(body))));
  }

  /** Any request. */
  handle(request: Request): Answer {
    return this.composed.handler(request);
  }

  private granted = 0;

  private ask(method: string, url: string, body: unknown, audience: string, ask: Ask): Answer {
    const { directory } = this.composed.services;
    const principal = directory.idOf(ask.as ?? directory.deployer);
    const headers = {
      authorization: `Bearer ${this.token(principal, audience)}`,
      ...ask.headers,
    };
    return this.composed.handler(new ReceivedRequest(method, url, headers, sent(body)));
  }
}

/** An api-version that the type at a path accepts. */
function versionFor(path: string): string {
  if (path.includes("/Microsoft.Authorization/")) return "2022-04-01";
  return path.includes("/Microsoft.DocumentDB/") ? "2024-11-15" : "2026-05-15-preview";
}

/** The bytes of a body: as they are, or as JSON. */
function sent(body: unknown): Uint8Array {
  if (body instanceof Uint8Array) return body;
  return Buffer.from(body === undefined ? "" : JSON.stringify(body));
}

/** The usual properties of a deployment. */
export function deployment(agentName: string, agentVersion: string): JsonObject {
  return {
    deploymentType: "Managed",
    protocols: [{ protocol: "Responses", version: "1.0" }],
    agents: [{ agentName, agentVersion }],
  };
}

/** A rule that sends everything to a deployment. */
export function route(deploymentId: unknown): JsonObject {
  const rules = [{ ruleId: "default", deploymentId, trafficPercentage: 100 }];
  return { trafficRoutingPolicy: { protocol: "FixedRatio", rules } };
}

/** The properties of a resource in an answer. */
export function properties({ body }: Answer): { [name: string]: unknown } {
  return (body as { properties: { [name: string]: unknown } }).properties;
}

/** `status code: message` of an error answer. */
export function failure({ status, body }: Answer): string {
  const { error } = body as { error: { code: string; message: string } };
  return `${status} ${error.code}: ${error.message}`;
}
