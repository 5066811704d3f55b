import type { Store } from "../../lib/tools/local/store/store";

interface Document {
  readonly tags: string[];
}

/** What every store must do. */
export function describeStore(name: string, make: () => Store<Document>): void {
  describe(`the ${name} store`, () => {
    test("keeps, replaces and deletes documents", () => {
      const store = make();
      expect(store.get("a")).toBeUndefined();
      store.put("a", { tags: ["1"] });
      store.put("a", { tags: ["2"] });
      expect(store.get("a")).toEqual({ tags: ["2"] });
      expect(store.delete("a")).toBe(true);
      expect(store.delete("a")).toBe(false);
      expect(store.get("a")).toBeUndefined();
    });

    test("takes keys in any letter case for the same", () => {
      const store = make();
      store.put("/Apps/One", { tags: ["1"] });
      expect(store.get("/apps/one")).toEqual({ tags: ["1"] });
      expect(store.under("/APPS/")).toHaveLength(1);
      expect(store.delete("/APPS/ONE")).toBe(true);
    });

    test("keeps the order of the first put", () => {
      const store = make();
      for (const key of ["B", "a", "c"]) store.put(key, { tags: [key] });
      store.put("b", { tags: ["again"] });
      expect(store.keys()).toEqual(["b", "a", "c"]);
      expect(store.under("").map(({ tags }) => tags[0])).toEqual(["again", "a", "c"]);
    });

    test("finds what is under a prefix", () => {
      const store = make();
      for (const key of ["/x/1", "/x/2", "/y/1"]) store.put(key, { tags: [key] });
      expect(store.under("/x/").map(({ tags }) => tags[0])).toEqual(["/x/1", "/x/2"]);
    });

    test("updates what is there, and nothing else", () => {
      const store = make();
      store.put("a", { tags: ["1"] });
      store.update("a", ({ tags }) => ({ tags: [...tags, "2"] }));
      store.update("none", () => ({ tags: [] }));
      expect(store.get("a")).toEqual({ tags: ["1", "2"] });
      expect(store.get("none")).toBeUndefined();
    });

    test("takes what came out of it as a part of something new", () => {
      const store = make();
      store.put("a", { tags: ["1"] });
      const tags = [...(store.get("a")?.tags ?? []), "2"];
      store.put("b", { ...store.get("a"), tags });
      tags.push("3");
      store.put("c", { ...(store.get("b") as Document) });
      expect(store.get("a")).toEqual({ tags: ["1"] });
      expect(store.get("c")).toEqual({ tags: ["1", "2"] });
      expect(() => store.get("c")?.tags.push("4")).toThrow("not extensible");
    });

    test("takes keys of every name", () => {
      const store = make();
      const odd = JSON.parse('{"tags":[],"__proto__":{"a":1},"constructor":2}') as Document;
      store.put("__proto__", odd);
      expect(JSON.stringify(store.get("__proto__"))).toBe(JSON.stringify(odd));
      expect(store.get("constructor")).toBeUndefined();
    });

    test("takes copies, and gives what nobody can change", () => {
      const store = make();
      const tags = ["1"];
      store.put("a", { tags });
      tags.push("2");
      expect(() => store.get("a")?.tags.push("3")).toThrow("not extensible");
      expect(() => store.under("")[0]?.tags.push("4")).toThrow("not extensible");
      expect(store.get("a")).toEqual({ tags: ["1"] });
    });
  });
}
