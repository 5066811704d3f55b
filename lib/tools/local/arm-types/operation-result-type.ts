import type { Services } from "../services/services";
import { accountVersions } from "./account-versions";
import type { ArmType } from "./arm-type";

/** Where the operations of PUT and DELETE are polled, with the api-version of the write. */
export const operationResultType = ({ behaviours, longRunning }: Services): ArmType => ({
  type: "Microsoft.CognitiveServices/locations/operationresults",
  apiVersions: accountVersions(behaviours),
  operations: { get: ({ id }) => longRunning.poll(id.name) },
  isOpen: true,
});
