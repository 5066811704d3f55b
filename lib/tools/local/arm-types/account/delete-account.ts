import { FOUNDRY_PROJECT } from "../../../../azure/resource-types";
import { nestedResourcesExist } from "../../errors/service-errors";
import type { Services } from "../../services/services";
import type { Operation } from "../operation";
import { removeProject, type ProjectParts } from "../project/remove-project";
import { forgetIdentity } from "../resource-identity";
import { findAccount } from "./find-account";

type Needs = AccountParts & Pick<Services, "longRunning" | "place">;

/** What an account is made of. */
export type AccountParts = ProjectParts & Pick<Services, "accounts" | "modelDeployments">;

/** DELETE …/accounts/{name}: refused while it has projects. The service keeps it for a while to be restored; this does not. */
export const deleteAccount =
  (services: Needs): Operation =>
  ({ id, apiVersion }) => {
    const { accounts, longRunning, projects } = services;
    const account = findAccount(services, id.id);
    if (account === undefined) return { status: 204 };
    longRunning.assertIdle(id);
    const left = projects.under(`${account.id}/projects/`);
    if (left.length > 0) {
      throw nestedResourcesExist(left.map(({ name }) => nestedName(account.name, name)));
    }
    accounts.put(account.id, { ...account, provisioningState: "Deleting" });
    const finish = () => removeAccount(services, account.id);
    return { status: 202, headers: longRunning.startDelete({ id, apiVersion, finish }) };
  };

/** Removes an account with all that is in it. */
export function removeAccount(services: AccountParts, id: string): void {
  const { accounts, modelDeployments, projects } = services;
  for (const project of projects.under(`${id}/projects/`)) removeProject(services, project.id);
  for (const deployment of modelDeployments.under(`${id}/deployments/`)) {
    modelDeployments.delete(deployment.id);
  }
  forgetIdentity(services, accounts.get(id)?.identity);
  accounts.delete(id);
}

function nestedName(account: string, project: string): string {
  const [namespace, parent, child] = FOUNDRY_PROJECT.split("/");
  return `${namespace}/${parent}/${account}/${child}/${project}`;
}
