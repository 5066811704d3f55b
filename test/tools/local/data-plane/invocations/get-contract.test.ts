import Ajv2020 from "ajv/dist/2020";
import { HostedAgents } from "../../../../support/hosted-agents";
import { failure } from "../../../../support/local-world";

const PATH = "/docs/openapi.json?api-version=v1";

interface Contract {
  readonly openapi: string;
  readonly paths: { "/invocations": { post: { requestBody: { content: Content } } } };
}

interface Content {
  readonly "application/json": { schema: object; example: object };
}

test("returns a contract whose example the agent accepts, and which refuses what the agent refuses", () => {
  const agents = new HostedAgents("json");
  const { openapi, paths } = agents.ask("GET", PATH).body as Contract;
  const { schema, example } = paths["/invocations"].post.requestBody.content["application/json"];
  expect(openapi).toBe("3.1.0");
  const holds = new Ajv2020().compile(schema);
  const bodies = [example, {}, { message: "" }, { message: "x", times: 0 }, { message: "x", a: 1 }];
  const taken = bodies.map((body) => agents.invoke(body).status === 200);
  expect(taken).toEqual([true, false, false, false, false]);
  expect(bodies.map((body) => holds(body))).toEqual(taken);
});

test("is not found where the agent registered none", () => {
  expect(failure(new HostedAgents("echo").ask("GET", PATH))).toBe(
    "404 NotFound: OpenAPI document of agent worker not found",
  );
});
