import { isObject } from "../core/json";
import type { Project } from "../entities/project";
import type { Answer, Request } from "../http/exchange";
import type { Services } from "../services/services";
import { ignoredKeys } from "./ignored-keys";
import { reachApplication, RESPONSES, type ReachServices } from "./reach-application";
import { readInput } from "./read-input";
import { failed, renderResponse } from "./render-response";
import { streamResponse } from "./stream-response";
import { tryTools } from "./try-tools";

type Needs = ReachServices & Pick<Services, "agenda" | "ignoredKeys" | "newId" | "wait">;

/** POST {baseUrl}/protocols/openai/responses: the only call of OpenAI's API that works through an application. */
export const createResponse =
  (services: Needs) =>
  (project: Project, [name = ""]: string[], request: Request): Answer => {
    const reached = reachApplication(services, project, name, request, RESPONSES);
    const { application, serving, agent } = reached;
    const { body } = request;
    const said = readInput(body);
    if (isObject(body)) services.ignoredKeys.count(ignoredKeys(body));
    const tools = tryTools(services, project, application, agent);
    const lacking = tools.find((tool) => tool.lacking !== undefined)?.lacking;
    const rendered = renderResponse({ serving, said, tools }, services);
    const fails = services.behaviours.missingToolRole === "failed" && lacking !== undefined;
    const response = fails ? failed(rendered, lacking) : rendered;
    const isStreamed = isObject(body) && body["stream"] === true;
    return isStreamed ? streamResponse(response, services) : { status: 200, body: response };
  };
