import type { Behaviours } from "../../behaviours/behaviours";
import { withoutUndefined } from "../../core/json";
import type { ProjectBody } from "../../entities/project";
import type { ResourceIdentity } from "../../entities/resource-identity";
import { locationRequired } from "../../errors/service-errors";
import { readDocument } from "../read-properties";
import { readIdentityType } from "../resource-identity";

/** What the service computes. */
const COMPUTED = ["endpoints", "isDefault", "provisioningState"];

/** What a PUT of a project says. */
export interface ReadProject {
  readonly body: ProjectBody;
  readonly identityType: ResourceIdentity["type"];
}

/** Reads the body of a project's PUT; throws the service's answer to an invalid one. */
export function readProjectBody(
  sent: unknown,
  { nulls, readOnly }: Pick<Behaviours, "nulls" | "readOnly">,
): ReadProject {
  const document = readDocument(sent, { nulls, readOnly, computed: COMPUTED });
  const location = document.text("location");
  const tags = document.texts("tags");
  const identityType = readIdentityType(document);
  const properties = document.object("properties");
  document.done();
  if (!location) throw locationRequired();
  const displayName = properties?.text("displayName");
  const description = properties?.text("description");
  properties?.done();
  return {
    body: { location, ...withoutUndefined({ tags, displayName, description }) },
    identityType,
  };
}
