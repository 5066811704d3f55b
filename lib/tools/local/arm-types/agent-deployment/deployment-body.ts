import type { Behaviours } from "../../behaviours/behaviours";
import { withoutUndefined, type JsonObject } from "../../core/json";
import type { AgentVersionReference, DeploymentBody } from "../../entities/deployment";
import { bodyRefused } from "../../errors/service-errors";
import type { BodyReader } from "../body-reader";
import { readProperties } from "../read-properties";

/** The values that the service was seen to answer or that its schema names; others pass unchanged. */
const PROTOCOLS = ["Responses", "Activity", "Agent", "A2A"];

/** What the service computes, besides the states. */
const COMPUTED = ["deploymentId"];

/**
 * Reads the body of a deployment's PUT; throws the service's answer to an invalid one.
 *
 * @param answered - what the service answers for the deployment now
 */
export function readDeploymentBody(
  body: unknown,
  behaviours: Pick<Behaviours, "nulls" | "readOnly">,
  answered?: JsonObject,
): Partial<DeploymentBody> {
  const properties = readProperties(body, { ...behaviours, computed: COMPUTED, answered });

  const deploymentType = properties.text("deploymentType");
  if (deploymentType !== undefined && !["Managed", "Hosted"].includes(deploymentType)) {
    throw bodyRefused(`${properties.path("deploymentType")} must be Managed or Hosted`);
  }
  const hosted = deploymentType === "Hosted";
  const read = {
    displayName: properties.text("displayName"),
    description: properties.text("description"),
    tags: properties.texts("tags"),
    deploymentType,
    protocols: properties.list("protocols")?.map(readProtocol),
    agents: properties.list("agents")?.map(readAgent),
    minReplicas: hosted ? properties.count("minReplicas") : undefined,
    maxReplicas: hosted ? properties.count("maxReplicas") : undefined,
  };
  // The official example of this PUT sends a state; the service computes its own.
  properties.ignore("state", "provisioningState");
  properties.done();
  return withoutUndefined(read);
}

/** Scripts send `responses` and read `Responses` back. */
function readProtocol(item: BodyReader): { protocol: string; version?: string } {
  const sent = item.text("protocol") ?? "";
  const version = item.text("version");
  item.done();
  const protocol = PROTOCOLS.find((known) => known.toLowerCase() === sent.toLowerCase()) ?? sent;
  return { protocol, ...(version === undefined ? {} : { version }) };
}

function readAgent(item: BodyReader): AgentVersionReference {
  const agentName = item.text("agentName");
  const agentVersion = item.text("agentVersion");
  item.ignore("agentId");
  item.done();
  if (agentName === undefined) throw bodyRefused(`${item.path("agentName")} is required`);
  if (agentVersion === undefined) throw bodyRefused(`${item.path("agentVersion")} is required`);
  return { agentName, agentVersion };
}
