import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseResourceId } from "../../../lib/azure/resource-ids";
import type { JsonObject } from "../../../lib/tools/local/core/json";
import { failure, LocalWorld } from "../../support/local-world";
import { schemaFaults } from "../../support/schema-faults";

/** Microsoft's published schema and examples, if they are next to the checkout. */
const AZURE = resolve(__dirname, "../../../../shared/azure");
const SCHEMA = "openapi/cognitiveservices-2026-07-01.agent-applications.extract.json";

/** Where the live service was recorded to differ from its schema, as of 2026-06-23. */
const RECORDED_DIFFERENCES = [
  "applicationId is not in the schema",
  "properties is not in the schema",
  "agentIdentityBlueprint.subject must be a string",
  "defaultInstanceIdentity.subject must be a string",
  "authorizationPolicy.authorizationScheme is not in the schema",
  "authorizationPolicy.type is missing",
];

interface Example {
  readonly parameters: { readonly [name: string]: unknown; readonly body: JsonObject };
  readonly responses: { readonly [status: string]: { readonly body: { readonly id: string } } };
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(join(AZURE, file), "utf8"));
}

/** An example, with its PUT sent to a local Azure that has its project and agents. */
function replay(file: string, change: JsonObject = {}) {
  const { parameters, responses } = read(`examples/${file}`) as Example;
  const id = parseResourceId(responses["200"]?.body.id ?? "");
  if (!id) throw new Error(`${file} names no resource`);
  const project = id.id.split("/").slice(0, 11).join("/");
  const agents = [{ name: "support-agent", versions: ["1.0.0"] }];
  const world = new LocalWorld({ projects: [{ id: project, agents }] });
  const put = (path: string, properties: unknown) =>
    world.arm("PUT", path, { properties }, { version: "2026-05-15-preview" });
  if (id.names.length > 3) put(id.parentId, { agents: [{ agentName: "support-agent" }] });
  const sent = parameters.body["properties"] as JsonObject;
  return { world, id, expected: responses, answer: put(id.id, { ...sent, ...change }) };
}

const found = existsSync(AZURE);

if (found) {
  const { definitions } = read(SCHEMA) as { definitions: JsonObject };

  test("the official example of an application is refused: it has no agents", () => {
    const { answer } = replay("AgentApplication.createOrUpdate.2026-05-15-preview.json");
    expect(failure(answer)).toBe("400 UserError: Agents cannot be null or empty");
  });

  test("with an agent it is answered as in the example, except for what was recorded otherwise", () => {
    const file = "AgentApplication.createOrUpdate.2026-05-15-preview.json";
    const change = { agents: [{ agentName: "support-agent" }] };
    const { world, id, expected } = replay(file, change);
    const { name, type, properties } = expected["200"]?.body as unknown as JsonObject;
    const answer = world.arm("GET", id.id);
    expect(answer).toMatchObject({
      status: 200,
      body: { id: id.id, name, type, properties: { ...(properties as object), description: null } },
    });
    const got = (answer.body as { properties: JsonObject }).properties;
    expect(schemaFaults(definitions, "AgenticApplicationProperties", got)).toEqual(
      RECORDED_DIFFERENCES,
    );
  });

  test("the official example of a deployment is answered as in the example", () => {
    const file = "AgentDeployment.createOrUpdate.2025-10-01-preview.json";
    const { world, id, answer, expected } = replay(file);
    expect(answer.status).toBe(201);
    const got = world.arm("GET", id.id).body as { properties: JsonObject };
    const { properties, ...rest } = expected["200"]?.body as unknown as JsonObject;
    const { deploymentId, agents, ...told } = properties as JsonObject;
    expect(got).toMatchObject({ id: rest["id"], name: rest["name"], properties: told });
    expect(got.properties["deploymentId"]).toHaveLength(String(deploymentId).length);
    expect(got.properties["agents"]).toEqual([
      { agentName: "support-agent", agentVersion: "1.0.0" },
    ]);
    expect(agents).toHaveLength(1);
    expect(schemaFaults(definitions, "AgentDeploymentProperties", got.properties)).toEqual([]);
  });

  test("lists have the published shape", () => {
    const { world, id } = replay("AgentDeployment.createOrUpdate.2025-10-01-preview.json");
    const list = (path: string) => world.arm("GET", path).body;
    const faults = [
      ...schemaFaults(
        definitions,
        "AgentDeploymentResourceArmPaginatedResult",
        list(`${id.parentId}/agentDeployments`),
      ),
      ...schemaFaults(
        definitions,
        "AgentReferenceResourceArmPaginatedResult",
        world.arm("POST", `${id.parentId}/listAgents`).body,
      ),
    ];
    expect(faults).toEqual([]);
  });
}

test("a value that does not match a schema is reported by its path", () => {
  const definitions = {
    Base: { type: "object", required: ["id"], properties: { id: { type: "string" } } },
    Item: {
      allOf: [{ $ref: "#/definitions/Base" }],
      properties: { list: { type: "array", items: { type: "integer" } } },
    },
  };
  expect(schemaFaults(definitions, "Item", { id: "x", list: [1] })).toEqual([]);
  expect(schemaFaults(definitions, "Item", { list: [1, "a"], more: 1 })).toEqual([
    "list[1] must be a integer",
    "more is not in the schema",
    "id is missing",
  ]);
});
