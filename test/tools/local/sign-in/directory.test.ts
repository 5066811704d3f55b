import { LocalAzureError } from "../../../../lib/tools/local/core/local-azure-error";
import { Directory } from "../../../../lib/tools/local/sign-in/directory";
import { MemoryStore } from "../../../../lib/tools/local/store/memory";

const directory = new Directory(
  {
    users: [{ id: "A1", name: "Alice" }],
    groups: [
      { id: "g1", name: "team", members: ["a1"] },
      { id: "g2", members: ["G1", "g3"] },
      { id: "g3", members: ["g2"] },
    ],
    servicePrincipals: [{ id: "s1" }],
    deployer: "d1",
  },
  new MemoryStore(),
);

test("finds principals by id or name, in any letter case", () => {
  expect(directory.idOf("alice")).toBe("A1");
  expect(directory.idOf("a1")).toBe("A1");
});

test("takes any object id for somebody, but no name that is not listed", () => {
  const id = "99999999-0000-4000-8000-000000000001";
  expect(directory.idOf(id)).toBe(id);
  for (const mistyped of ["alcie", "Alice ", "9999"]) {
    expect(() => directory.idOf(mistyped)).toThrow(
      new LocalAzureError(
        `${mistyped} is neither in the directory of local Azure nor an object id; there are Alice, team`,
      ),
    );
  }
  expect(() => directory.idOf("")).toThrow(/^an empty name is neither/);
  const unnamed = new Directory({}, new MemoryStore());
  expect(() => unnamed.idOf("alice")).toThrow("; nobody in it has a name");
});

test("tells some of many names", () => {
  const users = Array.from({ length: 30 }, (_, n) => ({ id: `${n}`, name: `user${n}` }));
  const many = new Directory({ users }, new MemoryStore());
  expect(() => many.idOf("x")).toThrow(/there are user0, .+, user19, and 10 more$/);
});

test("knows a principal's groups, nested ones included, even when they contain each other", () => {
  expect(directory.withGroups("A1")).toEqual(["a1", "g1", "g2", "g3"]);
  expect(directory.withGroups("s1")).toEqual(["s1"]);
});

test("knows who is listed and what they are", () => {
  expect(directory.knows("A1")).toBe(true);
  expect(directory.knows("d1")).toBe(true);
  expect(directory.knows("x")).toBe(false);
  expect(["a1", "g1", "s1", "d1"].map((id) => directory.typeOf(id))).toEqual([
    "User",
    "Group",
    "ServicePrincipal",
    "ServicePrincipal",
  ]);
});

test("an open directory knows everybody except identities that do not exist yet", () => {
  const open = new Directory({ open: true }, new MemoryStore());
  expect(open.knows("x")).toBe(true);
  open.setKnown("x", false);
  expect(open.knows("X")).toBe(false);
  open.setKnown("x", true);
  expect(open.knows("x")).toBe(true);
  expect(open.typeOf("x")).toBe("ServicePrincipal");
});
