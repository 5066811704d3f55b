import { Aspects, TerraformResource } from "cdktf";
import type { Behaviours, Fault } from "../../lib/tools/local";
import { releaseStack } from "../support/release-stack";
import { V1 } from "../support/rollouts";
import { AZURE, PROJECT, STORAGE, supportStack } from "../support/support-stack";
import { Workbench, type Build } from "../support/workbench";

let bench: Workbench;
afterEach(() => bench.close());

const open = async (behaviours: Partial<Behaviours> = {}) => {
  bench = await Workbench.open({ ...AZURE, behaviours });
};

/** Statuses of the answers to a method on paths with this ending. */
const statuses = (method: string, ending: string) =>
  bench.azure.log
    .entries({ method })
    .filter(({ path }) => path.endsWith(ending))
    .map(({ status }) => status);

const CONFLICT: Fault = {
  status: 409,
  code: "RequestConflict",
  message: "Another operation is being performed on the parent resource. Please try again later.",
};

const REFUSED: Fault = { status: 400, code: "BadRequest", message: "no" };

const SYSTEM_ERROR: Fault = {
  status: 400,
  code: "SystemError",
  message: "System error",
  times: 2,
};

const PRINCIPAL_NOT_FOUND: Fault = {
  status: 400,
  code: "PrincipalNotFound",
  message: "Principal does not exist in the directory.",
  times: 2,
};

describe("survives", () => {
  test("a deployment that meets SystemError while the application's identity is made", async () => {
    await open();
    bench.azure.admin.fail({ ...SYSTEM_ERROR, method: "PUT", path: "/agentDeployments/" });
    await bench.publish(supportStack());
    expect(statuses("PUT", "/agentDeployments/Live")).toEqual([400, 400, 201]);
  });

  test("a principal that the directory does not know yet", async () => {
    await open();
    bench.azure.admin.fail({ ...PRINCIPAL_NOT_FOUND, method: "PUT", path: STORAGE });
    await bench.publish(supportStack());
    const answers = bench.azure.log.entries({ method: "PUT", path: STORAGE });
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 201]);
  });

  test("an identity that still says Creating when the application says Succeeded", async () => {
    await open({ identityMs: 60_000 });
    await bench.publish(supportStack());
  });

  test.each(["PUT", "DELETE"])("a write of somebody else at the moment of a %s", async (method) => {
    await open();
    await bench.publish(supportStack());
    bench.azure.admin.fail({ ...CONFLICT, method, path: "/agentDeployments/Live", times: 2 });
    const build = supportStack({ agentVersion: "2" });
    await (method === "PUT" ? bench.publish(build) : bench.destroy(build));
    expect(statuses(method, "/agentDeployments/Live")).toContain(409);
  });

  test.each([
    [429, "TooManyRequests"],
    [503, "ServiceUnavailable"],
    [400, "TransientError"],
    [409, "Etag conflict on the resource"],
    [409, "The account is in state Accepted"],
  ])("%d %s", async (status, message) => {
    await open();
    bench.azure.admin.fail({
      status,
      code: "Busy",
      message,
      method: "PUT",
      path: "/applications/",
    });
    await bench.publish(supportStack());
  });
});

test("says plainly that the identity does not exist yet, and continues in the next apply", async () => {
  await open({ identityIdsMs: 1_000_000 });
  await expect(bench.attempt(supportStack())).rejects.toThrow(
    /still creating its identity\. Wait\s+a\s+moment and apply again/,
  );
  expect(statuses("PUT", "/agentDeployments/Live")).toEqual([]);
});

test("gives up at once on an agent that does not exist", async () => {
  await open();
  await expect(bench.attempt(supportStack({ agentName: "nobody" }))).rejects.toThrow(/SystemError/);
  expect(statuses("PUT", "/applications/Support")).toEqual([404]);
});

test("keeps serving when an update fails halfway, and continues in the next apply", async () => {
  await open();
  await bench.publish(supportStack());
  bench.azure.admin.fail({ ...REFUSED, method: "PUT", path: "/agentDeployments/Live" });
  const next = supportStack({ agentVersion: "2" });
  await expect(bench.attempt(next)).rejects.toThrow(/BadRequest/);
  expect(bench.azure.timeline.gaps()).toEqual([]);

  expect(await bench.publish(next)).toEqual(["PUT agentDeployments/Live"]);
  const served = bench.azure.timeline.entries(`${PROJECT}/applications/Support`).at(-1)?.serving;
  expect(served).toMatchObject({ agentVersion: "2" });
});

test("an aspect that assigns a lifecycle to everything does not let the old deployment go before the route", async () => {
  await open();
  const standing = {
    Blue: { ...V1, trafficPercentage: 100 },
    Green: { ...V1, trafficPercentage: 0 },
  };
  await bench.attempt(withLifecycles(releaseStack({ deployments: standing })));
  const next = withLifecycles(releaseStack({ deployments: { Green: V1 } }));
  bench.azure.admin.fail({ ...REFUSED, method: "PUT", path: "/applications/Support", times: 2 });
  await expect(bench.attempt(next)).rejects.toThrow(/BadRequest/);
  await expect(bench.attempt(next)).rejects.toThrow(/BadRequest/);
  expect(statuses("DELETE", "/agentDeployments/Blue")).toEqual([]);

  expect(await bench.publish(next)).toEqual([
    "PUT applications/Support",
    "DELETE agentDeployments/Blue",
  ]);
  expect(bench.azure.timeline.gaps()).toEqual([]);
});

/** As users do who want to destroy all of a stack, guards included. */
function withLifecycles(build: Build): Build {
  return (stack) => {
    build(stack);
    Aspects.of(stack).add({
      visit: (node) => {
        if (TerraformResource.isTerraformResource(node)) node.lifecycle = { preventDestroy: false };
      },
    });
  };
}

test("routes to the deployment anew when an update gives it another routing id", async () => {
  await open({ deploymentIdOnUpdate: "new" });
  await bench.publish(supportStack());
  expect(await bench.publish(supportStack({ agentVersion: "2" }))).toEqual([
    "PUT agentDeployments/Live",
    "PUT applications/Support",
  ]);
  const served = bench.azure.timeline.entries(`${PROJECT}/applications/Support`).at(-1)?.serving;
  expect(served).toMatchObject({ agentVersion: "2" });
});

test("publishes, rolls and destroys with every other assumption the other way round", async () => {
  await open({
    put: "merge",
    nulls: "absent",
    emptyRoute: "none",
    unknownRoute: "accepted",
    unlistedAgent: "accepted",
    unlisting: "refused",
    deleteWithDeployments: "cascade",
    overlappingWrites: "accepted",
    enabledOnPut: "reset",
  });
  await bench.publish(supportStack());
  expect(await bench.publish(supportStack({ agentVersion: "2" }))).toEqual([
    "PUT agentDeployments/Live",
  ]);
  await bench.destroy(supportStack({ agentVersion: "2" }));
  expect(bench.azure.admin.resources()).toEqual([]);
});
