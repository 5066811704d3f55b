import ts from "typescript";
import * as resourceTypes from "../lib/azure/resource-types";
import { ROLE_DEFINITIONS } from "../lib/azure/role-definitions";
import { missingComments } from "./support/comments";
import { compile } from "./support/compiler";
import { knots } from "./support/knots";
import { publicApiFaults } from "./support/public-api";
import { SourceFile } from "./support/source-file";
import { wholeSpreads } from "./support/whole-spreads";

/** Which rooms a room may import besides itself; a type import counts. */
const MAY_IMPORT: { [room: string]: string[] } = {
  azure: [],
  // What this library decides, and the constructs and the command line share.
  agreed: ["azure"],
  ...below("constructs", ["azure", "agreed"], {
    core: [],
    azapi: ["core"],
    wire: ["core"],
    rbac: ["core", "azapi", "wire"],
    project: ["core", "azapi", "wire", "rbac"],
    agent: ["core", "azapi", "wire", "rbac", "project"],
    application: ["core", "azapi", "wire", "rbac", "project", "agent"],
    publication: ["core", "azapi", "wire", "rbac", "project", "agent", "application"],
    testing: ["core"],
  }),
  // A judge that learned the answers from the accused agrees with every mistake: Azure's own names, and no more.
  ...below("tools", ["azure"], {
    certificate: [],
    files: [],
    local: ["certificate", "files"],
    terraform: [],
  }),
  ...below("tools", ["azure", "agreed"], {
    "azapi-standin": ["certificate", "files", "terraform"],
    client: [],
    cli: ["client", "files", "local", "azapi-standin", "terraform"],
  }),
};

/** Rooms of a package by their own names, and which of the rooms outside all of them may know. */
function below(
  part: string,
  shared: string[],
  rooms: { [room: string]: string[] },
): { [room: string]: string[] } {
  return Object.fromEntries(
    Object.entries(rooms).map(([room, others]) => [
      `${part}/${room}`,
      [...shared, ...others.map((other) => `${part}/${other}`)],
    ]),
  );
}

/** Within local Azure: which of its rooms each may import. What lies in no room puts them together and may import all. */
const WITHIN_LOCAL = fromTheGroundUp([
  ["core"],
  ["http", "store"],
  ["errors", "entities"],
  ["sign-in"],
  ["behaviours"],
  ["services"],
  ["arm-types", "data-plane", "settings"],
  ["control-plane", "admin"],
]);

/** Each room may import those of the floors below its own, none beside it. */
function fromTheGroundUp(floors: string[][]): { [room: string]: string[] } {
  return Object.fromEntries(
    floors.flatMap((rooms, floor) => rooms.map((room) => [room, floors.slice(0, floor).flat()])),
  );
}

/** The rooms that describe infrastructure; what is known about the service's wire stands elsewhere. */
const CONSTRUCT_ROOMS = ["azapi", "rbac", "project", "agent", "application", "publication"].map(
  (room) => `constructs/${room}`,
);

const INDEX = "lib/constructs/index.ts";
const TESTING = "lib/constructs/testing/index.ts";
const CLIENT = "lib/tools/client/index.ts";

/** Files longer than 300 lines, each with the reason. */
const LONG_FILES: { [path: string]: string } = {};

jest.setTimeout(60_000);

const files = SourceFile.allBelow("lib");
const byPath = new Map(files.map((file) => [file.path, file]));

test("the rooms are those listed", () => {
  const rooms = new Set(files.map(({ room }) => room).filter((room) => room !== ""));
  expect([...rooms].sort()).toEqual(Object.keys(MAY_IMPORT).sort());
});

test("rooms import only what the directions allow", () => {
  const faults = files.flatMap(({ path, room, imports }) =>
    imports
      .map((imported) => byPath.get(imported))
      .filter((imported) => imported !== undefined && room !== "" && imported.room !== room)
      .filter((imported) => !MAY_IMPORT[room]?.includes(imported?.room ?? ""))
      .map((imported) => `${path} imports ${imported?.path}`),
  );
  expect(faults).toEqual([]);
});

describe("local Azure", () => {
  test("has the rooms that are listed", () => {
    const rooms = new Set(files.map(({ path }) => roomOfLocal(path)).filter(Boolean));
    expect([...rooms].sort()).toEqual(Object.keys(WITHIN_LOCAL).sort());
  });

  test("imports downwards", () => {
    expect(files.flatMap(arrowsUp)).toEqual([]);
  });

  test.each([
    ["entities/a.ts", "../data-plane/serving", "lib/tools/local/data-plane/serving.ts"],
    ["data-plane/a.ts", "../arm-types/operation", "lib/tools/local/arm-types/operation.ts"],
    ["admin/a.ts", "../compose", "lib/tools/local/compose.ts"],
  ])("would fail if %s imported %s", (path, specifier, imported) => {
    const file = new SourceFile(`lib/tools/local/${path}`, `import { a } from "${specifier}";`);
    expect(arrowsUp(file)).toEqual([`${file.path} imports ${imported}`]);
  });

  /** What a file of a room imports from a room that it may not know, or from what puts the rooms together. */
  function arrowsUp({ path, imports }: SourceFile): string[] {
    const room = roomOfLocal(path);
    if (!room) return [];
    return imports
      .map((imported) => [imported, roomOfLocal(imported)] as const)
      .filter(([, other]) => other !== undefined && other !== room)
      .filter(([, other = ""]) => !WITHIN_LOCAL[room]?.includes(other))
      .map(([imported]) => `${path} imports ${imported}`);
  }

  /** "" for what lies in none; undefined elsewhere. */
  function roomOfLocal(path: string): string | undefined {
    return /^lib\/tools\/local\/(?:([^/]+)\/)?/.exec(path)?.slice(1).join("");
  }
});

test("the command line does not load cdktf, so that it starts at once", () => {
  const faults = files
    .filter(({ room }) => room.startsWith("tools/"))
    .filter(({ imports }) => imports.includes("cdktf") || imports.includes("constructs"));
  expect(faults.map(({ path }) => path)).toEqual([]);
});

test("no file imports a room's index; those are for users", () => {
  const faults = files.flatMap(({ path, imports }) =>
    imports
      .filter((imported) => /^lib\/(constructs|tools)\/([^/]+\/)?index\.ts$/.test(imported))
      .filter((imported) => !(path === INDEX && imported === "lib/constructs/azapi/index.ts"))
      .map((imported) => `${path} imports ${imported}`),
  );
  expect(faults).toEqual([]);
});

test("every relative import is a file of the library", () => {
  const faults = files.flatMap(({ path, imports }) =>
    imports
      .filter((imported) => imported.startsWith("lib/") || imported.startsWith(".."))
      .filter((imported) => !byPath.has(imported) && !imported.endsWith(".json"))
      .map((imported) => `${path} imports ${imported}`),
  );
  expect(faults).toEqual([]);
});

test("no files import each other in a circle", () => {
  const edges = files.map(({ path, imports }) => {
    return [path, imports.filter((imported) => byPath.has(imported))] as const;
  });
  expect(knots(new Map(edges))).toEqual([]);
});

test("files stay below 300 lines", () => {
  const long = files.filter(({ lines }) => lines > 300).map(({ path }) => path);
  expect(long).toEqual(Object.keys(LONG_FILES));
});

test("ARM's type names and role GUIDs stand in lib/azure alone", () => {
  const names = [...Object.values(resourceTypes), ...Object.values(ROLE_DEFINITIONS)];
  const holding = files
    .filter(({ room }) => room !== "azure")
    .filter(({ strings }) => strings.some((text) => names.some((name) => holds(text, name))))
    .map(({ path }) => path);
  expect(holding).toEqual([]);
});

test("what both sides share is pure: it imports no package", () => {
  const isImpure = ({ room, imports }: SourceFile) =>
    ["azure", "agreed"].includes(room) && imports.some((imported) => !imported.startsWith("lib/"));
  expect(files.filter(isImpure).map(({ path }) => path)).toEqual([]);
  expect(isImpure(new SourceFile("lib/agreed/x.ts", 'import { Fn } from "cdktf";'))).toBe(true);
});

test("the stand-in learns from what was agreed which azapi it stands in for, and no more", () => {
  const learned = files
    .filter(({ room }) => room === "tools/azapi-standin")
    .flatMap(({ imports }) => imports.filter((imported) => imported.startsWith("lib/agreed/")));
  expect([...new Set(learned)]).toEqual(["lib/agreed/azapi-release.ts"]);
});

test("what goes over the wire is typed throughout", () => {
  const faults = files
    .filter(({ room }) => room === "constructs/wire")
    .filter((file) => file.count(({ kind }) => kind === ts.SyntaxKind.AnyKeyword) > 0);
  expect(faults.map(({ path }) => path)).toEqual([]);
});

test("optional settings are read, not looked up: an undefined one counts as absent", () => {
  const isPropLookup = (node: ts.Node): boolean =>
    ts.isBinaryExpression(node) &&
    node.operatorToken.kind === ts.SyntaxKind.InKeyword &&
    /props|options|attributes/i.test(node.right.getText());
  const faults = files
    .filter(({ room }) => CONSTRUCT_ROOMS.includes(room))
    .filter((file) => file.count(isPropLookup) > 0);
  expect(faults.map(({ path }) => path)).toEqual([]);
});

describe("compiled with its types", () => {
  const API = "test/fixtures/public-api/index.ts";
  const SPREADS = "test/fixtures/whole-spreads/index.ts";
  let program: ts.Program;
  beforeAll(() => {
    program = compile(INDEX, CLIENT, TESTING, API, SPREADS);
  });

  test("the public API keeps to what other languages can have, as far as jsii would not notice", () => {
    expect(publicApiFaults(program, INDEX)).toEqual([]);
    expect(publicApiFaults(program, API)).toEqual([
      "build is not a class, interface or enum",
      "value is not a class, interface or enum",
      "Alias is not a class, interface or enum",
      "Wrong.either is a union",
      "Wrong.eithers is a union",
      "Wrong.loose is any",
      "Wrong.map is any",
      "Wrong.inherited is a union",
      "id of new Wrong is named like a property of its last argument",
      "Wrong.pick is overloaded",
      "Wrong.first is generic",
    ]);
  });

  test("it says what everything is, and what happens without it", () => {
    expect(missingComments(program, INDEX)).toEqual([]);
    expect(missingComments(program, CLIENT)).toEqual([]);
    expect(missingComments(program, TESTING)).toEqual([]);
    expect(missingComments(program, API)).toEqual(
      expect.arrayContaining([
        "Props.id tells no @default",
        "Right has no comment",
        "Right.label has no comment",
      ]),
    );
  });

  test("constructs hand over nothing that the other side does not take", () => {
    const sources = files.filter(({ room }) => room.startsWith("constructs/"));
    const spreads = (path: string) =>
      wholeSpreads(program, path).map((spread) => `${path}: ${spread}`);
    expect(sources.flatMap(({ path }) => spreads(path))).toEqual([]);
    expect(wholeSpreads(program, SPREADS)).toEqual([
      "...props hands over owner",
      "...props hands over owner",
      "...(flag ? props : {}) hands over owner",
      "...props hands over all props",
      "...props hands over all props",
    ]);
  });
});

/** The id of what is in an account begins like the account's type, and is no use of it. */
function holds(text: string, name: string): boolean {
  const own = name === resourceTypes.FOUNDRY_ACCOUNT ? text.replaceAll(`${name}/`, "") : text;
  return own.toLowerCase().includes(name.toLowerCase());
}
