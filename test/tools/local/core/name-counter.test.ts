import { NameCounter } from "../../../../lib/tools/local/core/name-counter";

test("counts names, whatever they are", () => {
  const counter = new NameCounter();
  counter.count(["__proto__", "constructor"]);
  counter.count(["constructor"]);
  expect(Object.entries(counter.entries())).toEqual([
    ["__proto__", 1],
    ["constructor", 2],
  ]);
});

test("keeps a thousand names of a hundred characters, and goes on counting those", () => {
  const counter = new NameCounter();
  counter.count(["x".repeat(5000), ...Array.from({ length: 2000 }, (_, index) => `key${index}`)]);
  counter.count(["key0", "key1999"]);
  const counted = counter.entries();
  expect(Object.keys(counted)).toHaveLength(1000);
  expect(counted).toMatchObject({ ["x".repeat(100)]: 1, key0: 2 });
  expect(counted).not.toHaveProperty("key1999");
});
