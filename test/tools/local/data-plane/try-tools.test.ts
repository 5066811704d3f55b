import { INVOKE_APPLICATION } from "../../../../lib/azure/data-actions";
import { ROLE_DEFINITIONS } from "../../../../lib/azure/role-definitions";
import type { Behaviours } from "../../../../lib/tools/local/behaviours/behaviours";
import type { LocalProject } from "../../../../lib/tools/local/settings/options";
import { bytesOf } from "../../../support/hosted-agents";
import {
  APP,
  deployment,
  LIVE,
  LocalWorld,
  PROJECT,
  properties,
} from "../../../support/local-world";

const STORE =
  "/subscriptions/00000000-0000-0000-0000-0000000000aa/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/store";
const MANUALS = `${STORE}/blobServices/default/containers/manuals`;
const READ_BLOBS = "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read";
const WRITE_BLOBS = "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/write";
const PROJECT_PRINCIPAL = "eeeeeeee-0000-4000-8000-000000000001";

const AGENT = {
  name: "alpha",
  versions: ["1", "2"],
  tools: [
    { name: "manuals", scope: MANUALS, dataAction: READ_BLOBS },
    { name: "notes", scope: `${MANUALS}-notes`, dataAction: WRITE_BLOBS },
  ],
};

/** An application whose agent has two tools; its identity and the project's may be given roles. */
class Workshop {
  readonly world: LocalWorld;

  constructor(behaviours: Partial<Behaviours> = {}, project: Partial<LocalProject> = {}) {
    this.world = new LocalWorld({
      behaviours,
      projects: [{ id: PROJECT, agents: [AGENT, { name: "beta" }], ...project }],
      directory: {
        users: [{ id: "aaaaaaaa-0000-4000-8000-000000000001", name: "alice" }],
        servicePrincipals: [{ id: PROJECT_PRINCIPAL, name: "support project" }],
      },
    });
    this.world.putApp();
    this.world.putDeployment();
    this.world.grant(this.world.people.alice);
  }

  /** Object id of the application's identity. */
  get identity(): string {
    const { defaultInstanceIdentity } = properties(this.world.arm("GET", APP));
    return (defaultInstanceIdentity as { principalId: string }).principalId;
  }

  /** What came of the tools, by the answer's metadata. */
  reports(): { [name: string]: string } {
    const { metadata } = this.world.invoke("alice").body as {
      metadata: { [name: string]: string };
    };
    return Object.fromEntries(Object.entries(metadata).filter(([key]) => key.startsWith("tool_")));
  }
}

test("a tool is refused before the grant and answers after it, until the grant is removed", () => {
  const shop = new Workshop();
  const lacks = (what: string) =>
    `refused: the application's identity ${shop.identity} lacks ${what}`;
  const refused = {
    tool_manuals: lacks(`${READ_BLOBS} on ${MANUALS}`),
    tool_notes: lacks(`${WRITE_BLOBS} on ${MANUALS}-notes`),
  };
  expect(shop.reports()).toEqual(refused);

  shop.world.grant(shop.identity, ROLE_DEFINITIONS.STORAGE_BLOB_DATA_READER, MANUALS);
  expect(shop.reports()).toEqual({ ...refused, tool_manuals: "answered" });
  shop.world.grant(shop.identity, ROLE_DEFINITIONS.STORAGE_BLOB_DATA_CONTRIBUTOR, STORE);
  expect(shop.reports()).toEqual({ tool_manuals: "answered", tool_notes: "answered" });

  shop.world.admin
    .resources()
    .filter((id) => id.startsWith(STORE))
    .forEach((id) => {
      shop.world.admin.remove(id);
    });
  expect(shop.reports()).toEqual(refused);
});

test("the text of the answer has a line for each tool", () => {
  const shop = new Workshop();
  shop.world.grant(shop.identity, ROLE_DEFINITIONS.STORAGE_BLOB_DATA_CONTRIBUTOR, STORE);
  expect(shop.world.invoke("alice").body).toMatchObject({
    output: [
      {
        content: [
          {
            text: "alpha version 1 (deployment live) heard: Hello\nmanuals: answered\nnotes: answered",
          },
        ],
      },
    ],
  });
});

test("the tools act as the application, not as the project", () => {
  const shop = new Workshop({}, { principal: "support project" });
  shop.world.grant(PROJECT_PRINCIPAL, ROLE_DEFINITIONS.STORAGE_BLOB_DATA_OWNER, STORE);
  expect(shop.reports()["tool_manuals"]).toContain(`application's identity ${shop.identity} lacks`);
});

test("with the tool identity switched to project, they act as the project", () => {
  const shop = new Workshop({ toolIdentity: "project" }, { principal: "support project" });
  shop.world.grant(shop.identity, ROLE_DEFINITIONS.STORAGE_BLOB_DATA_OWNER, STORE);
  expect(shop.reports()["tool_manuals"]).toContain(`project's identity ${PROJECT_PRINCIPAL} lacks`);
  shop.world.grant(PROJECT_PRINCIPAL, ROLE_DEFINITIONS.STORAGE_BLOB_DATA_READER, MANUALS);
  expect(shop.reports()["tool_manuals"]).toBe("answered");
});

test("a project whose principal is not known reaches nothing", () => {
  const shop = new Workshop({ toolIdentity: "project" });
  expect(shop.reports()["tool_manuals"]).toContain(
    "refused: the project's identity (which has no principal here) lacks",
  );
});

test("the roles of the caller do not help its agent", () => {
  const shop = new Workshop();
  shop.world.grant(shop.world.people.alice, ROLE_DEFINITIONS.STORAGE_BLOB_DATA_OWNER, STORE);
  expect(shop.reports()["tool_manuals"]).toContain("refused");
});

test("an application that is created again needs its grants again", () => {
  const shop = new Workshop();
  shop.world.grant(shop.identity, ROLE_DEFINITIONS.STORAGE_BLOB_DATA_OWNER, STORE);
  shop.world.arm("DELETE", LIVE);
  shop.world.arm("DELETE", APP);
  shop.world.putApp();
  shop.world.putDeployment();
  expect(shop.reports()["tool_manuals"]).toContain("refused");
});

test("a tool may be the call of another application", () => {
  const other = `${PROJECT}/applications/other`;
  const tools = [{ name: "other", scope: other, dataAction: INVOKE_APPLICATION }];
  const shop = new Workshop({}, { agents: [{ name: "alpha", tools }] });
  expect(shop.reports()["tool_other"]).toContain(`lacks ${INVOKE_APPLICATION} on ${other}`);
  shop.world.grant(shop.identity, ROLE_DEFINITIONS.FOUNDRY_USER, other);
  expect(shop.reports()).toEqual({ tool_other: "answered" });
});

test("each agent has its own tools, and keeps them with another version", () => {
  const shop = new Workshop();
  shop.world.admin.addAgent(PROJECT, { name: "alpha", versions: ["3"] });
  shop.world.putDeployment(deployment("alpha", "3"));
  expect(Object.keys(shop.reports())).toEqual(["tool_manuals", "tool_notes"]);
  shop.world.putApp({ agents: [{ agentName: "alpha" }, { agentName: "beta" }] });
  shop.world.putDeployment(deployment("beta", "1"));
  expect(shop.reports()).toEqual({});
});

const LACKS =
  /The principal `[0-9a-f-]{36}` lacks the required data action `Microsoft\.Storage\/.*\/blobs\/read` to perform `manuals` operation\./;

test("with missing tool roles switched to failed, the response fails in Azure's words", () => {
  const { world } = new Workshop({ missingToolRole: "failed" });
  const { status, body } = world.invoke("alice");
  expect(status).toBe(200);
  expect(body).toMatchObject({
    status: "failed",
    error: { code: "server_error", message: expect.stringMatching(LACKS) as string },
    output: [],
  });
});

test("with missing tool roles switched to failed, a stream ends with the error", async () => {
  const { world } = new Workshop({ missingToolRole: "failed" });
  const events = (
    await bytesOf(world.invoke("alice", { input: "Hello", stream: true }))
  ).toString();
  expect(events.match(/^event: .*$/gm)).toEqual([
    "event: response.created",
    "event: response.in_progress",
    "event: error",
  ]);
  expect(events).toMatch(LACKS);
});

test("with missing tool roles switched to failed, it answers as soon as they are there", () => {
  const shop = new Workshop({ missingToolRole: "failed" });
  shop.world.grant(shop.identity, ROLE_DEFINITIONS.STORAGE_BLOB_DATA_CONTRIBUTOR, STORE);
  expect(shop.world.invoke("alice").body).toMatchObject({ status: "completed", error: null });
});
