import { wireSchema } from "../../../../lib/tools/azapi-standin/schema/wire";

test("carries flags, nested attributes and blocks", () => {
  const wired = wireSchema({
    version: 2,
    attributes: {
      secret: { type: "dynamic", optional: true, writeOnly: true },
      retry: {
        nesting: "single",
        optional: true,
        attributes: { on: { type: ["list", "string"], required: true } },
      },
    },
    blocks: {
      timeouts: { nesting: "single", attributes: { create: { type: "string", optional: true } } },
    },
  });
  expect(wired).toEqual({
    version: 2,
    block: {
      version: 2,
      attributes: [
        { name: "secret", type: Buffer.from('"dynamic"'), optional: true, write_only: true },
        {
          name: "retry",
          optional: true,
          nested_type: {
            nesting: "SINGLE",
            attributes: [{ name: "on", type: Buffer.from('["list","string"]'), required: true }],
          },
        },
      ],
      block_types: [
        {
          type_name: "timeouts",
          nesting: "SINGLE",
          block: {
            attributes: [{ name: "create", type: Buffer.from('"string"'), optional: true }],
          },
        },
      ],
    },
  });
});
