import { MemoryStore } from "../../../../lib/tools/local/store/memory";
import { observed } from "../../../../lib/tools/local/store/observed";
import { describeStore } from "../../../support/store-contract";

describeStore("observed", () => observed(new MemoryStore(), () => undefined));

test("reports the key of every document after it changed", () => {
  const told: string[] = [];
  const store = observed(new MemoryStore<number>(), (key) => told.push(`${key}=${store.get(key)}`));
  store.put("a", 1);
  store.update("a", (value) => value + 1);
  store.delete("a");
  store.get("a");
  store.under("");
  expect(told).toEqual(["a=1", "a=2", "a=undefined"]);
});
