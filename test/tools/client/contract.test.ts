import { Contract } from "../../../lib/tools/client/contract";
import { JSON_BODY, orderContract } from "../../support/order-contract";

function contractOf(document: unknown): Contract {
  return Contract.parse(JSON.stringify(document));
}

function differences(contract: Contract, body: unknown): Promise<string[]> {
  return contract.check(Buffer.from(JSON.stringify(body)), JSON_BODY);
}

test("tells its operations, its schema and a body that fits", async () => {
  const contract = contractOf(orderContract());
  expect(contract.title).toBe("Order agent");
  expect(contract.openapiVersion).toBe("3.1.0");
  expect(contract.operations).toEqual([
    { method: "POST", path: "/invocations", summary: "Take an order" },
    { method: "GET", path: "/invocations/{id}" },
  ]);
  expect(contract.exampleBody).toEqual({
    customer: "text",
    items: [{ name: "chair", count: 1 }],
    note: "text",
  });
  expect(await differences(contract, contract.exampleBody)).toEqual([]);
});

test.each([
  [{}, ["body must have required property 'customer'", "body must have required property 'items'"]],
  [
    { customer: 1, items: [] },
    ["body.customer must be string", "body.items must NOT have fewer than 1 items"],
  ],
  [
    { customer: "c", items: [{ name: "sofa", count: 0 }] },
    [
      "body.items[0].name must be equal to one of the allowed values: chair, table",
      "body.items[0].count must be > 0",
    ],
  ],
  [
    { customer: "c", items: [{ name: "chair", count: 1 }], color: "red" },
    ["body must NOT have additional properties: color"],
  ],
])("tells how %j differs", async (body, told) => {
  expect(await differences(contractOf(orderContract()), body)).toEqual(told);
});

test("tells no more than people read", async () => {
  const items = Array.from({ length: 20 }, () => ({}));
  const told = await differences(contractOf(orderContract()), { customer: "c", items });
  expect(told).toHaveLength(6);
  expect(told.at(-1)).toBe("and 35 more");
});

test("knows nullable and exclusive bounds of OpenAPI 3.0", async () => {
  const contract = contractOf(orderContract("3.0.3"));
  const item = { name: "chair", count: 1 };
  expect(await differences(contract, { customer: "c", items: [item], note: null })).toEqual([]);
  expect(await differences(contract, { customer: "c", items: [{ ...item, count: 0 }] })).toEqual([
    "body.items[0].count must be > 0",
  ]);
});

test("follows references to other parts of the document, and those to themselves", async () => {
  const contract = contractOf({
    openapi: "3.1.0",
    paths: {
      "/invocations": { post: { requestBody: { $ref: "#/components/requestBodies/Tree" } } },
    },
    components: {
      requestBodies: {
        Tree: { content: { [JSON_BODY]: { schema: { $ref: "#/components/schemas/Tree" } } } },
      },
      schemas: {
        Tree: {
          type: "object",
          properties: { value: { type: "string" }, next: { $ref: "#/components/schemas/Tree" } },
          required: ["value"],
        },
      },
    },
  });
  expect(await differences(contract, { value: "a", next: { value: "b" } })).toEqual([]);
  expect(await differences(contract, { value: "a", next: {} })).toEqual([
    "body.next must have required property 'value'",
  ]);
  expect(JSON.stringify(contract.exampleBody)).toContain('{"value":"text","next":');
});

test("says nothing of bodies that are not JSON, or that it does not describe", async () => {
  const contract = contractOf(orderContract());
  expect(await contract.check(Buffer.from([0xff]), "image/png")).toEqual([]);
  const silent = contractOf({ openapi: "3.1.0", info: { title: "Silent" }, paths: {} });
  expect(silent.requestSchema).toBeUndefined();
  expect(silent.exampleBody).toBeUndefined();
  expect(await differences(silent, { anything: true })).toEqual([]);
});

test.each([Buffer.from("{half"), Buffer.from([0x22, 0xc3])])(
  "a body that is not JSON is told as such: %j",
  async (body) => {
    const [told] = await contractOf(orderContract()).check(body, JSON_BODY);
    expect(told).toMatch(/^body is not JSON: /);
  },
);

test.each(["no json", "[]", '{"swagger":"2.0"}', '{"openapi":"4.0.0"}'])(
  "%s is no contract",
  (text) => {
    expect(() => Contract.parse(text)).toThrow("is not an OpenAPI document of version 3.0 or 3.1");
  },
);

test("a schema that leads out of the document cannot be used, which is told", async () => {
  const schema = { $ref: "https://example.com/order.json" };
  const contract = contractOf({
    openapi: "3.1.0",
    paths: { "/invocations": { post: { requestBody: { content: { [JSON_BODY]: { schema } } } } } },
  });
  await expect(differences(contract, {})).rejects.toThrow("call it without validation");
});
