import { DEFAULT_BEHAVIOURS } from "../../../../lib/tools/local/behaviours/behaviours";
import { compose } from "../../../../lib/tools/local/compose";
import { checkOptions } from "../../../../lib/tools/local/settings/check-options";
import { memoryStores } from "../../../../lib/tools/local/store/stores";
import { PROJECT } from "../../../support/local-world";

test("accepts no settings, and all settings", () => {
  expect(() => checkOptions({})).not.toThrow();
  expect(() =>
    checkOptions({
      port: 0,
      projects: [
        {
          id: PROJECT,
          principal: "s",
          agents: [
            {
              name: "a",
              versions: ["1"],
              kind: "workflow",
              tools: [{ name: "t", scope: PROJECT, dataAction: "d" }],
            },
          ],
        },
      ],
      directory: {
        tenantId: "t",
        users: [{ id: "u", name: "alice" }],
        groups: [{ id: "g", members: ["u"] }],
        servicePrincipals: [{ id: "s" }],
        deployer: "s",
        open: true,
      },
      roleAssignments: [{ scope: PROJECT, principal: "alice", role: "r" }],
      behaviours: DEFAULT_BEHAVIOURS,
      faults: [
        {
          method: "PUT",
          path: "/x",
          times: 2,
          status: 409,
          code: "c",
          message: "m",
          retryAfterSeconds: 1,
        },
      ],
      location: "southindia",
      clockScale: 0.1,
      clock: { now: () => 0 },
    }),
  ).not.toThrow();
});

test.each([
  ["a list", [], " must be an object, got []"],
  ["an unknown key", { prots: 1 }, "prots is unknown; available: port, projects, "],
  ["a wrong port", { port: 70000 }, "port must be a whole number from 0 to 65534, got 70000"],
  ["a missing id", { projects: [{}] }, "projects[0].id is missing"],
  ["a wrong kind", { projects: [{ id: "x", agents: [{ name: "a", kind: "x" }] }] }, "kind must be"],
  [
    "a tool that does nothing",
    { projects: [{ id: "x", agents: [{ name: "a", tools: [{ name: "t", scope: "s" }] }] }] },
    "projects[0].agents[0].tools[0].dataAction is missing",
  ],
  [
    "a negative delay",
    { behaviours: { operationMs: -1 } },
    "behaviours.operationMs must be a number",
  ],
  ["an unknown behaviour", { behaviours: { slow: 1 } }, "behaviours.slow is unknown"],
  [
    "a wrong choice",
    { behaviours: { put: "patch" } },
    "behaviours.put must be one of replace, merge",
  ],
  [
    "a fault that is none",
    { faults: [{ status: 200, code: "c", message: "m" }] },
    "faults[0].status must be a whole number from 400 to 599, got 200",
  ],
  [
    "a part of a second",
    { faults: [{ status: 429, code: "c", message: "m", retryAfterSeconds: 0.5 }] },
    "retryAfterSeconds must be a whole number",
  ],
  [
    "a broken connection that is an error too",
    { faults: [{ closeAfterBytes: 10, status: 400 }] },
    "faults[0].status is unknown; available: closeAfterBytes, method, path, times",
  ],
  ["a wrong flag", { behaviours: { roleAware: "yes" } }, "must be true or false"],
  ["no list", { roleAssignments: {} }, "roleAssignments must be a list, got {}"],
  ["an empty text", { location: "" }, "location must be a non-empty string"],
])("refuses %s by name", (_, options, told) => {
  expect(() => checkOptions(options)).toThrow(told);
});

test("names every fault at once", () => {
  expect(() => checkOptions({ port: "x", location: 1 })).toThrow(
    /port must be.*; location must be/,
  );
});

test("a project takes no identity: how a user-assigned one breaks publishing is not emulated", () => {
  const projects = [{ id: PROJECT, identity: { type: "UserAssigned" } }];
  expect(() => checkOptions({ projects })).toThrow("projects[0].identity is unknown");
});

test("refuses what is not a project, and two projects with one name", () => {
  const url = "https://127.0.0.1:1";
  const ground = { stores: memoryStores(), signingKey: "test" };
  expect(() => compose({ projects: [{ id: "/subscriptions/x" }] }, url, ground)).toThrow(
    "/subscriptions/x is not the id of a Foundry project",
  );
  const twice = [{ id: PROJECT }, { id: PROJECT.replace("contoso", "fabrikam") }];
  expect(() => compose({ projects: twice }, url, ground)).toThrow("two projects are named support");
});
