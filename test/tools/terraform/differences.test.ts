import { differences } from "../../../lib/tools/terraform/differences";

test.each([
  ["nothing", { a: { b: [1] } }, { a: { b: [1] } }, []],
  ["a value deep inside", { a: { b: 1, c: 2 } }, { a: { b: 1, c: 3 } }, ["a.c"]],
  ["a list, as a whole", { a: [{ b: 1 }] }, { a: [{ b: 2 }] }, ["a"]],
  ["what is new or gone", { a: 1 }, { b: 1 }, ["a", "b"]],
  ["everything, at a creation", null, { a: 1 }, [""]],
])("finds %s", (_what, before, after, paths) => {
  expect(differences(before, after)).toEqual(paths);
});
