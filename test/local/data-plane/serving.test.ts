import type { Application } from "../../../lib/local/control-plane/application";
import type { Deployment } from "../../../lib/local/control-plane/deployment";
import { servingOf } from "../../../lib/local/data-plane/serving";

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

const one = deployment("one");
const two = deployment("two");
const gone = deployment("gone", { state: "Deleting" });

test.each([
  ["no route, the oldest", application(), [one, two], "oldest", "one"],
  ["no route, the oldest that lives", application(), [gone, two], "oldest", "two"],
  ["an empty rule, the newest", application(""), [one, two], "newest", "two"],
  ["an empty rule, nobody", application(""), [one, two], "none", undefined],
  ["a rule", application("two-id"), [one, two], "oldest", "two"],
  [
    "a rule to a deployment that is being deleted",
    application("gone-id"),
    [gone],
    "oldest",
    undefined,
  ],
  ["a disabled application", application("", false), [one], "oldest", undefined],
  ["nothing deployed", application(), [], "oldest", undefined],
  [
    "a stopped deployment, although another runs",
    application(),
    [deployment("stopped", { state: "Stopped" }), two],
    "oldest",
    undefined,
  ],
] as const)("%s", (_, app, deployments, emptyRoute, expected) => {
  expect(servingOf(app, [...deployments], { emptyRoute })?.deployment).toBe(expected);
});

test("a former routing id reaches the former version", () => {
  const former = [{ deploymentId: "old", serves: { agentName: "a", agentVersion: "0" } }];
  const updated = deployment("one", { former });
  const reached = (id: string) =>
    servingOf(application(id), [updated], { emptyRoute: "oldest" })?.agentVersion;
  expect([reached("old"), reached("one-id"), reached("other")]).toEqual(["0", "1", undefined]);
});
