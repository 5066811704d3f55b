import { bounded } from "../../../../lib/tools/local/store/bounded";
import { MemoryStore } from "../../../../lib/tools/local/store/memory";
import { describeStore } from "../../../support/store-contract";

describeStore("bounded", () => bounded(new MemoryStore(), 10));

test("the oldest documents leave when there are too many; replacing one removes none", () => {
  const store = bounded(new MemoryStore<number>(), 3);
  for (const key of ["a", "b", "c"]) store.put(key, 1);
  store.put("a", 2);
  expect(store.keys()).toEqual(["a", "b", "c"]);
  store.put("D", 1);
  store.put("e", 1);
  expect(store.keys()).toEqual(["c", "d", "e"]);
});
