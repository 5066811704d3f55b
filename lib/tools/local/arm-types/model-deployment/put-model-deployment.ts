import type { ModelDeployment } from "../../entities/model-deployment";
import { parentNotFound } from "../../errors/service-errors";
import type { Services } from "../../services/services";
import { findAccount } from "../account/find-account";
import type { Operation } from "../operation";
import { startedPut } from "../started-put";
import { readModelDeploymentBody } from "./model-deployment-body";
import { renderModelDeployment } from "./render-model-deployment";

type Needs = Pick<
  Services,
  | "accounts"
  | "agenda"
  | "behaviours"
  | "directory"
  | "longRunning"
  | "modelDeployments"
  | "place"
  | "projects"
>;

/** PUT …/accounts/{account}/deployments/{name} */
export const putModelDeployment =
  (services: Needs): Operation =>
  (request) => {
    const { id, body, caller } = request;
    const { behaviours, longRunning, modelDeployments } = services;
    const account = findAccount(services, id.parentId);
    if (account === undefined) throw parentNotFound(id.parentId);
    longRunning.assertIdle(id);
    const before = modelDeployments.get(id.id);
    const touch = { at: new Date(services.agenda.now()).toISOString(), by: caller };
    const deployment: ModelDeployment = {
      id: before?.id ?? `${account.id}/deployments/${id.name}`,
      name: before?.name ?? id.name,
      body: readModelDeploymentBody(body, behaviours),
      provisioningState: "Creating",
      created: before?.created ?? touch,
      modified: touch,
    };
    modelDeployments.put(deployment.id, deployment);
    const finish = () =>
      modelDeployments.update(deployment.id, (now) => ({ ...now, provisioningState: "Succeeded" }));
    return startedPut(longRunning, request, {
      store: modelDeployments,
      before,
      written: deployment,
      finish,
      render: renderModelDeployment,
    });
  };
