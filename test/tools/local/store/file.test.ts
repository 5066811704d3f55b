import { FileStore } from "../../../../lib/tools/local/store/file";
import { describeStore } from "../../../support/store-contract";

describeStore("file", () => new FileStore([], () => undefined));

test("reports when something changed, and starts from what was saved", () => {
  const changes: string[] = [];
  const store = new FileStore<number>([], () => changes.push("changed"));
  store.put("A", 1);
  store.put("b", 2);
  store.update("a", (value) => value + 10);
  store.delete("b");
  expect(changes).toHaveLength(4);
  store.delete("b");
  store.update("b", (value) => value);
  store.get("a");
  expect(changes).toHaveLength(4);

  const next = new FileStore<number>(store.toKeep(), () => undefined);
  expect(next.get("A")).toBe(11);
  expect(next.toKeep()).toEqual([["a", 11]]);
});
