import type { Application } from "../control-plane/application";
import {
  agentKindRefused,
  applicationNotFound,
  bodyRefused,
  invokeForbidden,
  notEmulated,
  ServiceError,
} from "../errors";
import type { Answer, Request } from "../http/exchange";
import { isObject, type JsonObject } from "../json";
import type { Project, Services } from "../services";
import { INVOKE_APPLICATION } from "../sign-in/role-permissions";
import { FOUNDRY_AUDIENCE } from "../sign-in/tokens";
import { agentKey, kindOf } from "./agent";
import { servingOf, type Serving } from "./serving";

type Needs = Pick<
  Services,
  | "access"
  | "agenda"
  | "agents"
  | "applications"
  | "behaviours"
  | "deployments"
  | "directory"
  | "newId"
  | "tokens"
>;

/** POST {baseUrl}/protocols/openai/responses: the one call that works through an application. */
export const createResponse =
  (services: Needs) =>
  (project: Project, name: string, { headers, query, body }: Request): Answer => {
    const { applications, behaviours, deployments } = services;
    const caller = services.tokens.principalOf(headers["authorization"], [FOUNDRY_AUDIENCE]);
    const application = applications.get(`${project.id}/applications/${name}`);
    if (application === undefined) throw applicationNotFound(name);
    if (!mayInvoke(services, application, caller)) throw invokeForbidden(caller, application.id);
    if (query.get("api-version") === null) throw bodyRefused("the query api-version is required");

    const below = deployments.under(`${application.id}/agentDeployments/`);
    const serving = servingOf(application, below, behaviours);
    if (serving instanceof ServiceError) throw serving;
    assertPrompt(services, project, serving);
    const { agenda, newId } = services;
    return { status: 200, body: renderResponse(serving, inputOf(body), agenda.now(), newId) };
  };

/**
 * Documented: whoever has the role. The schema describes OrganizationScope as membership of the tenant, and Channels as
 * Azure Bot Service; how either takes a Responses call is not on record. Ours: the first asks for no role, the second does.
 */
function mayInvoke(
  { access, directory }: Needs,
  { id, body }: Application,
  caller: string,
): boolean {
  const isOpen = body.authorizationScheme === "OrganizationScope" && directory.knows(caller);
  return isOpen || access.allows(caller, id, "dataActions", INVOKE_APPLICATION);
}

/** Recorded 2026-03-26: a hosted agent is accepted as a deployment and refused at every call. */
function assertPrompt(
  { agents }: Needs,
  { id }: Project,
  { agentName, agentVersion }: Serving,
): void {
  const version = agents
    .get(agentKey(id, agentName))
    ?.versions.find((candidate) => candidate.version === agentVersion);
  if (version && kindOf(version) === "hosted") throw agentKindRefused("hosted");
}

/** The text of the last message. Nothing is kept between calls, so nothing can be continued. */
function inputOf(body: unknown): string {
  if (!isObject(body)) throw bodyRefused("the body must be an object");
  if (body["stream"] === true) throw notEmulated("streaming through an application");
  if (typeof body["previous_response_id"] === "string") {
    throw bodyRefused("previous_response_id cannot be found: applications store no responses");
  }
  const input: unknown = Array.isArray(body["input"]) ? body["input"].at(-1) : body["input"];
  const content: unknown = isObject(input) ? input["content"] : input;
  const part: unknown = Array.isArray(content) ? content.at(-1) : content;
  const text: unknown = isObject(part) ? part["text"] : part;
  if (typeof text !== "string") throw bodyRefused("input must hold a text");
  return text;
}

/** Documented: `store` is forced to false. */
function renderResponse(
  { agentName, agentVersion, deployment }: Serving,
  input: string,
  now: number,
  newId: () => string,
): JsonObject {
  const text = `${agentName} version ${agentVersion} (deployment ${deployment}) heard: ${input}`;
  return {
    id: `resp_${newId().replaceAll("-", "")}`,
    object: "response",
    created_at: Math.floor(now / 1000),
    status: "completed",
    error: null,
    incomplete_details: null,
    instructions: null,
    metadata: { agent_name: agentName, agent_version: agentVersion, deployment },
    model: agentName,
    output: [
      {
        id: `msg_${newId().replaceAll("-", "")}`,
        type: "message",
        role: "assistant",
        status: "completed",
        content: [{ type: "output_text", text, annotations: [] }],
      },
    ],
    parallel_tool_calls: false,
    previous_response_id: null,
    store: false,
    temperature: 1,
    tool_choice: "auto",
    tools: [],
    top_p: 1,
    truncation: "disabled",
  };
}
