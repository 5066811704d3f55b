import { FOUNDRY_ACCOUNT } from "../../../../azure/resource-types";
import type { Services } from "../../services/services";
import { accountVersions } from "../account-versions";
import type { ArmType } from "../arm-type";
import { deleteAccount, removeAccount } from "./delete-account";
import { getAccount, listAccounts } from "./get-account";
import { putAccount } from "./put-account";

/** Foundry accounts. */
export const accountType = (services: Services): ArmType => ({
  type: FOUNDRY_ACCOUNT,
  apiVersions: accountVersions(services.behaviours),
  operations: {
    get: getAccount(services),
    list: listAccounts(services),
    put: putAccount(services),
    delete: deleteAccount(services),
  },
  store: services.accounts,
  remove: (id) => removeAccount(services, id),
  finishRunning: () => finishAccounts(services),
});

/** Finishes the writes of accounts. */
function finishAccounts(services: Services): void {
  const { accounts, directory } = services;
  for (const { id, identity, provisioningState } of accounts.under("")) {
    if (provisioningState === "Deleting") {
      removeAccount(services, id);
      continue;
    }
    if (identity.principalId !== undefined) directory.setKnown(identity.principalId, true);
    accounts.update(id, (now) => ({ ...now, provisioningState: "Succeeded" }));
  }
}
