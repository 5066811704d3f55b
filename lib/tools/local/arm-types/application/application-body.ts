import type { Behaviours } from "../../behaviours/behaviours";
import { withoutUndefined, type JsonObject } from "../../core/json";
import type { ApplicationBody, TrafficRule } from "../../entities/application";
import { agentsMissing, bodyRefused, discriminatorMissing } from "../../errors/service-errors";
import type { BodyReader } from "../body-reader";
import { readProperties } from "../read-properties";

const SCHEMES = ["Default", "OrganizationScope", "Channels"];

/** What the service computes; see also `enabledInBody`. */
const COMPUTED = [
  "applicationId",
  "properties",
  "baseUrl",
  "agentIdentityBlueprint",
  "defaultInstanceIdentity",
];

/**
 * Reads the body of an application's PUT; throws the service's answer to an invalid one.
 *
 * @param answered - what the service answers for the application now
 */
export function readApplicationBody(
  body: unknown,
  behaviours: Pick<Behaviours, "nulls" | "enabledInBody" | "put" | "readOnly">,
  answered?: JsonObject,
): Partial<ApplicationBody> {
  const { enabledInBody } = behaviours;
  const computed = enabledInBody === "ignored" ? [...COMPUTED, "isEnabled"] : COMPUTED;
  const properties = readProperties(body, { ...behaviours, computed, answered });
  const read = {
    displayName: properties.text("displayName"),
    description: properties.text("description"),
    tags: properties.texts("tags"),
    agents: readAgents(properties, behaviours.put),
    authorizationScheme: readScheme(properties),
    rules: readRules(properties),
    isEnabled: enabledInBody === "written" ? properties.flag("isEnabled") : undefined,
  };
  properties.ignore("provisioningState");
  properties.done();
  return withoutUndefined(read);
}

/** Recorded: a PUT without agents is refused, although the schema calls them optional. */
function readAgents(properties: BodyReader, put: Behaviours["put"]): string[] | undefined {
  const agents = properties.list("agents");
  if (agents === undefined && put === "merge") return undefined;
  if (agents === undefined || agents.length === 0) throw agentsMissing();
  return agents.map((agent) => {
    const name = agent.text("agentName");
    agent.ignore("agentId");
    agent.done();
    if (name === undefined) throw bodyRefused(`${agent.path("agentName")} is required`);
    return name;
  });
}

/**
 * The published schema calls the discriminator `type`; recorded at 2026-05-15-preview, the service does not know that
 * name and requires `authorizationScheme`, in either spelling.
 */
function readScheme(properties: BodyReader): string | undefined {
  const policy = properties.object("authorizationPolicy");
  if (policy === undefined) return undefined;
  const scheme = policy.text("authorizationScheme") ?? policy.text("AuthorizationScheme");
  if (scheme === undefined) throw discriminatorMissing();
  policy.done();
  if (SCHEMES.includes(scheme)) return scheme;
  throw bodyRefused(`${policy.path("authorizationScheme")} must be one of ${SCHEMES.join(", ")}`);
}

/** Documented: all traffic goes to one deployment. How another split is refused is not on record. */
function readRules(properties: BodyReader): TrafficRule[] | undefined {
  const policy = properties.object("trafficRoutingPolicy");
  if (policy === undefined) return undefined;
  const protocol = policy.text("protocol") ?? "FixedRatio";
  if (protocol !== "FixedRatio") throw bodyRefused(`${policy.path("protocol")} must be FixedRatio`);
  const rules = (policy.list("rules") ?? []).map(readRule);
  policy.done();
  const [only] = rules;
  if (rules.length !== 1 || only?.trafficPercentage !== 100) {
    throw bodyRefused(`${policy.path("rules")} must be one rule with a trafficPercentage of 100`);
  }
  return rules;
}

function readRule(rule: BodyReader): TrafficRule {
  const description = rule.text("description");
  const read = {
    ruleId: rule.text("ruleId") ?? "default",
    ...(description === undefined ? {} : { description }),
    deploymentId: rule.text("deploymentId") ?? "",
    trafficPercentage: rule.count("trafficPercentage") ?? 0,
  };
  rule.done();
  return read;
}
