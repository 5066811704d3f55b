import { holdsScope } from "../../../../azure/resource-ids";
import { notFound } from "../../errors/service-errors";
import type { Services } from "../../services/services";
import type { Operation } from "../operation";
import { allAccounts, findAccount } from "./find-account";
import { renderAccount } from "./render-account";

type Needs = Pick<Services, "accounts" | "directory" | "place" | "projects">;

/** GET …/accounts/{name} */
export const getAccount =
  (services: Needs): Operation =>
  ({ id }) => {
    const account = findAccount(services, id.id);
    if (account === undefined) throw notFound(`account ${id.name}`);
    return { status: 200, body: renderAccount(account, services.place) };
  };

/** GET …/accounts, of a resource group or a subscription */
export const listAccounts =
  (services: Needs): Operation =>
  ({ id }) => {
    const held = allAccounts(services).filter((account) => holdsScope(id.parentId, account.id));
    return {
      status: 200,
      body: { value: held.map((account) => renderAccount(account, services.place)) },
    };
  };
