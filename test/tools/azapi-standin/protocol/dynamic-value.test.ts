import { decode, encode, ExtData } from "@msgpack/msgpack";
import {
  decodeValue,
  encodeValue,
} from "../../../../lib/tools/azapi-standin/protocol/dynamic-value";
import { BigNumber, Dynamic, UNKNOWN } from "../../../../lib/tools/azapi-standin/values/value";
import type { Type } from "../../../../lib/tools/azapi-standin/values/type";
import type { Value } from "../../../../lib/tools/azapi-standin/values/value";

const OBJECT: Type = [
  "object",
  { id: "string", count: "number", body: "dynamic", tags: ["map", "string"] },
];

test.each<[string, Value, Type]>([
  ["null", null, OBJECT],
  ["unknown parts", { id: UNKNOWN, count: 1, body: UNKNOWN, tags: null }, OBJECT],
  ["fractions", 0.5, "number"],
  ["numbers beyond a double", new BigNumber("0.1"), "number"],
  [
    "sets and tuples",
    [["a"], [true, "x"]],
    [
      "tuple",
      [
        ["set", "string"],
        ["tuple", ["bool", "string"]],
      ],
    ],
  ],
  [
    "types carried along",
    new Dynamic(["object", { a: ["tuple", ["number", "dynamic"]], b: "string" }], {
      a: [1, new Dynamic("string", "x")],
      b: null,
    }),
    "dynamic",
  ],
  ["a null of a known type", new Dynamic("string", null), "dynamic"],
])("carries %s there and back", (_what, value, type) => {
  expect(decodeValue(encodeValue(value, type), type)).toEqual(value);
});

test("reads any unknown, including one about which Terraform knows something", () => {
  for (const extension of [0, 12]) {
    const bytes = encode(new ExtData(extension, new Uint8Array([0x81, 1, 0xc2])));
    expect(decodeValue(bytes, "string")).toBe(UNKNOWN);
  }
});

test("keeps the digits of large integers", () => {
  const bytes = encode(9007199254740993n, { useBigInt64: true });
  expect(decodeValue(bytes, "number")).toEqual(new BigNumber("9007199254740993"));
  expect(decodeValue(encode(12n, { useBigInt64: true }), "number")).toBe(12);
});

test("writes an unknown as Terraform does", () => {
  expect([...encodeValue(UNKNOWN, "string")]).toEqual([0xd4, 0, 0]);
});

test("writes a dynamic value as its type and itself", () => {
  const [type, value] = decode(encodeValue(new Dynamic("string", "x"), "dynamic")) as [
    Uint8Array,
    unknown,
  ];
  expect(Buffer.from(type).toString()).toBe('"string"');
  expect(value).toBe("x");
});

test.each([
  [2 ** 53, "9007199254740992"],
  [1e30, "1000000000000000000000000000000"],
  [-1.25e25, "-12500000000000000000000000"],
])("writes the large integer %d as text", (value, digits) => {
  expect(decode(encodeValue(value, "number"))).toBe(digits);
});
