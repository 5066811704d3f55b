export const JSON_BODY = "application/json";

/** The contract of a hosted agent that takes orders, in the terms of either version of OpenAPI. */
export function orderContract(version: "3.1.0" | "3.0.3" = "3.1.0") {
  const isNew = version === "3.1.0";
  const count = isNew
    ? { type: "integer", exclusiveMinimum: 0, default: 1 }
    : { type: "integer", minimum: 0, exclusiveMinimum: true };
  const note = isNew ? { type: ["string", "null"] } : { type: "string", nullable: true };
  return {
    openapi: version,
    info: { title: "Order agent", version: "1" },
    paths: {
      "/invocations": {
        post: {
          summary: "Take an order",
          requestBody: {
            required: true,
            content: { [JSON_BODY]: { schema: { $ref: "#/components/schemas/Order" } } },
          },
        },
      },
      "/invocations/{id}": { get: {}, parameters: [] },
    },
    components: {
      schemas: {
        Order: {
          type: "object",
          required: ["customer", "items"],
          additionalProperties: false,
          properties: {
            customer: { type: "string" },
            items: { type: "array", minItems: 1, items: { $ref: "#/components/schemas/Item" } },
            note,
          },
        },
        Item: {
          type: "object",
          required: ["name", "count"],
          properties: { name: { type: "string", enum: ["chair", "table"] }, count },
        },
      },
    },
  };
}
