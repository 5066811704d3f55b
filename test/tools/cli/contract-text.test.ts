import { Contract } from "../../../lib/tools/client/contract";
import { contractText } from "../../../lib/tools/cli/contract-text";

test("shows what can be called, what it takes, and an example", () => {
  const schema = { type: "object", properties: { message: { type: "string", example: "Hi" } } };
  const content = { "application/json": { schema } };
  const document = {
    openapi: "3.1.0",
    info: { title: "Echo", version: "1" },
    paths: {
      "/invocations": { post: { summary: "Repeats a message", requestBody: { content } } },
      "/invocations/{id}": { get: {} },
    },
  };
  expect(contractText(Contract.parse(JSON.stringify(document)))).toBe(`Echo (OpenAPI 3.1.0)

Operations
  POST /invocations  Repeats a message
  GET /invocations/{id}

Schema of the body
  {
    "type": "object",
    "properties": {
      "message": {
        "type": "string",
        "example": "Hi"
      }
    }
  }

Example of a body
  {
    "message": "Hi"
  }`);
});

test("says when it tells nothing of bodies", () => {
  const contract = Contract.parse('{"openapi":"3.0.0","paths":{"/invocations":{"post":{}}}}');
  expect(contractText(contract)).toBe(
    "untitled (OpenAPI 3.0.0)\n\nOperations\n  POST /invocations\n\nIt does not describe a JSON body.",
  );
});
