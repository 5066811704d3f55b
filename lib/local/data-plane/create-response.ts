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
import { isObject } from "../json";
import type { Project, Services } from "../services";
import { INVOKE_APPLICATION } from "../../arm/data-actions";
import { FOUNDRY_AUDIENCE } from "../sign-in/tokens";
import { agentKey, kindOf, type Agent } from "./agent";
import { renderResponse } from "./render-response";
import { servingOf, type Serving } from "./serving";
import { tryTools } from "./try-tools";

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
    const caller = services.tokens.principalOf(headers, [FOUNDRY_AUDIENCE]);
    const application = applications.get(`${project.id}/applications/${name}`);
    if (application === undefined) throw applicationNotFound(name);
    if (!mayInvoke(services, application, caller)) throw invokeForbidden(caller, application.id);
    if (query.get("api-version") === null) throw bodyRefused("the query api-version is required");

    const below = deployments.under(`${application.id}/agentDeployments/`);
    const serving = servingOf(application, below, behaviours);
    if (serving instanceof ServiceError) throw serving;
    const agent = services.agents.get(agentKey(project.id, serving.agentName));
    assertPrompt(agent, serving);
    const answer = {
      serving,
      input: inputOf(body),
      tools: tryTools(services, project, application, agent),
    };
    return { status: 200, body: renderResponse(answer, services) };
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
function assertPrompt(agent: Agent | undefined, { agentVersion }: Serving): void {
  const version = agent?.versions.find((candidate) => candidate.version === agentVersion);
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
