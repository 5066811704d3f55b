import type { Services } from "../../services/services";
import { readApplicationBody } from "./application-body";

/** The form is that of a PUT, and properties that it does not name stay. */
const BY_HAND = {
  nulls: "refused",
  readOnly: "refused",
  enabledInBody: "refused",
  put: "merge",
} as const;

/** Changes properties of an application in the portal. */
export const changeApplication =
  ({ applications }: Pick<Services, "applications">) =>
  (id: string, properties: object): void => {
    const changed = readApplicationBody({ properties }, BY_HAND);
    applications.update(id, (now) => ({ ...now, body: { ...now.body, ...changed } }));
  };
