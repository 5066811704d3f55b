import type { Account } from "../../entities/account";
import { locationDiffers } from "../../errors/service-errors";
import type { Services } from "../../services/services";
import { assertAccountName, isSameLocation } from "../account-names";
import type { Operation } from "../operation";
import { identityAfter } from "../resource-identity";
import { readAccountBody } from "./account-body";
import { findAccount } from "./find-account";
import { startedPut } from "../started-put";
import { renderAccount } from "./render-account";

type Needs = Pick<
  Services,
  | "accounts"
  | "agenda"
  | "behaviours"
  | "directory"
  | "longRunning"
  | "newId"
  | "place"
  | "projects"
>;

/** PUT …/accounts/{name}. Reported 2025-11-25: until the operation ends its state is Accepted. */
export const putAccount =
  (services: Needs): Operation =>
  (request) => {
    const { id, body: sent, caller } = request;
    const { accounts, behaviours, longRunning, place } = services;
    longRunning.assertIdle(id);
    assertAccountName("account", id.name);
    const before = findAccount(services, id.id);
    const { body, identityType } = readAccountBody(sent, behaviours);
    if (before && !isSameLocation(before.body.location, body.location)) {
      throw locationDiffers(before.name, before.body.location, body.location);
    }
    const touch = { at: new Date(services.agenda.now()).toISOString(), by: caller };
    const current = () => accounts.get(id.id)?.identity.principalId;
    const account: Account = {
      id: before?.id ?? id.id,
      name: before?.name ?? id.name,
      body,
      identity: identityAfter(services, before?.identity, identityType, current),
      provisioningState: "Accepted",
      created: before?.created ?? touch,
      modified: touch,
    };
    accounts.put(account.id, account);
    const finish = () =>
      accounts.update(account.id, (now) => ({ ...now, provisioningState: "Succeeded" }));
    return startedPut(longRunning, request, {
      store: accounts,
      before,
      written: account,
      finish,
      render: (stored) => renderAccount(stored, place),
    });
  };
