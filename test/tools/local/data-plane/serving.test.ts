import { DEFAULT_BEHAVIOURS } from "../../../../lib/tools/local/behaviours/behaviours";
import { servingOf, type Serving } from "../../../../lib/tools/local/data-plane/serving";
import type { Application } from "../../../../lib/tools/local/entities/application";
import type { Deployment } from "../../../../lib/tools/local/entities/deployment";
import { ServiceError } from "../../../../lib/tools/local/http/service-error";

const touch = { at: "", by: "" };
const identity = { clientId: "", principalId: "" };

function application(deploymentId?: string, isEnabled = true): Application {
  const rules = [{ ruleId: "default", deploymentId: deploymentId ?? "", trafficPercentage: 100 }];
  return {
    id: "app",
    name: "app",
    projectId: "project",
    applicationId: "",
    body: { agents: ["a"], ...(deploymentId === undefined ? {} : { rules }) },
    instance: identity,
    blueprint: identity,
    identityState: "Succeeded",
    identityIds: true,
    isEnabled,
    provisioningState: "Succeeded",
    created: touch,
    modified: touch,
  };
}

function deployment(name: string, change: Partial<Deployment> = {}): Deployment {
  return {
    id: name,
    name,
    applicationId: "app",
    body: { deploymentType: "Managed", agents: [] },
    deploymentId: `${name}-id`,
    state: "Running",
    provisioningState: "Succeeded",
    serves: { agentName: "a", agentVersion: "1" },
    former: [],
    created: touch,
    modified: touch,
    ...change,
  };
}

/** The deployment and version that answer, or the status and code that callers get. */
function outcome(found: Serving | ServiceError): string {
  return found instanceof ServiceError
    ? `${found.status} ${found.code}`
    : `${found.deployment} ${found.agentVersion}`;
}

const one = deployment("one");
const two = deployment("two");
const gone = deployment("gone", { state: "Deleting" });

const stopped = deployment("stopped", { state: "Stopped" });
const starting = deployment("starting", { state: "Starting", provisioningState: "Creating" });
const updating = deployment("updating", { provisioningState: "Updating" });

test.each([
  ["no route, the oldest", application(), [one, two], {}, "one 1"],
  ["no route, the oldest that lives", application(), [gone, two], {}, "two 1"],
  ["an empty rule, the newest", application(""), [one, two], { emptyRoute: "newest" }, "two 1"],
  ["an empty rule, none", application(""), [one], { emptyRoute: "none" }, "400 UserError"],
  ["a rule", application("two-id"), [one, two], {}, "two 1"],
  ["a rule to a deployment that goes", application("gone-id"), [gone, two], {}, "400 UserError"],
  ["a rule to one that is gone", application("none-id"), [two], {}, "400 UserError"],
  ["nothing deployed", application(), [], {}, "400 UserError"],
  ["disabled", application("", false), [one], {}, "403 ApplicationDisabled"],
  ["disabled, as 404", application("", false), [one], { disabled: 404 }, "404 ApplicationNotFound"],
  ["a stopped one beside another", application(), [stopped, two], {}, "503 DeploymentNotRunning"],
  ["one that starts", application(), [starting], {}, "503 DeploymentNotRunning"],
  ["one being updated", application(), [updating], {}, "updating 1"],
  [
    "one being updated, unavailable",
    application(),
    [updating, one],
    { updating: "unavailable" },
    "503 DeploymentUpdating",
  ],
  [
    "another one being updated",
    application("one-id"),
    [updating, one],
    { updating: "unavailable" },
    "one 1",
  ],
] as const)("%s", (_, app, deployments, behaviours, expected) => {
  const found = servingOf(app, [...deployments], { ...DEFAULT_BEHAVIOURS, ...behaviours });
  expect(outcome(found)).toBe(expected);
});

test("a former routing id reaches the former version", () => {
  const former = [{ deploymentId: "old", serves: { agentName: "a", agentVersion: "0" } }];
  const updated = deployment("one", { former });
  const reached = (id: string) =>
    outcome(servingOf(application(id), [updated], DEFAULT_BEHAVIOURS));
  expect([reached("old"), reached("one-id"), reached("other")]).toEqual([
    "one 0",
    "one 1",
    "400 UserError",
  ]);
});
