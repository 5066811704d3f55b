import { knots } from "./knots";

test("finds groups that reach each other, and those alone", () => {
  const edges = new Map([
    ["a", ["b", "elsewhere"]],
    ["b", ["c"]],
    ["c", ["b", "d"]],
    ["d", []],
    ["e", ["e"]],
    ["x", ["z"]],
    ["y", ["x"]],
    ["z", ["y"]],
  ]);

  expect(knots(edges)).toEqual([["b", "c"], ["e"], ["x", "y", "z"]]);
});
