import ts from "typescript";
import * as resourceTypes from "../lib/azure/resource-types";
import { ROLE_DEFINITIONS } from "../lib/azure/role-definitions";
import { missingComments } from "./support/comments";
import { compile } from "./support/compiler";
import { knots } from "./support/knots";
import { publicApiFaults } from "./support/public-api";
import { SourceFile } from "./support/source-file";

/** Which rooms a room may import besides itself; a type import counts. */
const MAY_IMPORT: { [room: string]: string[] } = {
  azure: [],
  ...below("constructs", {
    core: [],
    azapi: [],
    wire: ["core"],
    rbac: ["core", "azapi", "wire"],
    project: ["core", "azapi", "wire", "rbac"],
    agent: ["core", "azapi", "wire", "rbac", "project"],
    application: ["core", "azapi", "wire", "rbac", "project", "agent"],
    publication: ["core", "azapi", "wire", "rbac", "project", "agent", "application"],
    testing: [],
  }),
  ...below("tools", {
    terraform: [],
    certificate: [],
    // A judge that learned the answers from the accused agrees with every mistake: nothing of the constructs.
    local: ["certificate"],
    "azapi-standin": ["certificate", "terraform"],
    client: [],
    cli: ["client", "local", "azapi-standin", "terraform"],
  }),
};

/** The rooms of a package, by their own names; all of them may know Azure's. */
function below(part: string, rooms: { [room: string]: string[] }): { [room: string]: string[] } {
  return Object.fromEntries(
    Object.entries(rooms).map(([room, others]) => [
      `${part}/${room}`,
      ["azure", ...others.map((other) => `${part}/${other}`)],
    ]),
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

test("constructs name no api-version", () => {
  const faults = files
    .filter(({ room }) => CONSTRUCT_ROOMS.includes(room))
    .flatMap(({ path, strings }) => strings.map((text) => ({ path, text })))
    .filter(({ text }) => /^\d{4}-\d{2}-\d{2}(-preview)?$/.test(text) || /@\d{4}-/.test(text));
  expect(faults).toEqual([]);
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

describe("public API", () => {
  const WRONG = "test/fixtures/public-api/index.ts";
  let program: ts.Program;
  beforeAll(() => {
    program = compile(INDEX, CLIENT, TESTING, WRONG);
  });

  test("keeps to what other languages can have later", () => {
    expect(publicApiFaults(program, INDEX)).toEqual([]);
  });

  test("says what everything is, and what happens without it", () => {
    expect(missingComments(program, INDEX)).toEqual([]);
    expect(missingComments(program, CLIENT)).toEqual([]);
    expect(missingComments(program, TESTING)).toEqual([]);
    expect(missingComments(program, WRONG)).toEqual(
      expect.arrayContaining([
        "Props.id tells no @default",
        "Right has no comment",
        "Right.label has no comment",
      ]),
    );
  });

  test("would fail with what they cannot have", () => {
    expect(publicApiFaults(program, WRONG)).toEqual([
      "build is no class, interface or enum",
      "value is no class, interface or enum",
      "Alias is no class, interface or enum",
      "Behavior has behavior and no name with I",
      "Props.name is not readonly",
      "Wrong is generic",
      "Wrong.maybe is not as optional as on its interface",
      "Wrong.of differs from the static member that it hides",
      "Wrong.wrong is named like its class",
      "Wrong.hidden is a Hidden, which is not exported",
      "Wrong.either is a union",
      "Wrong.both is an intersection",
      "Wrong.pair is a tuple",
      "Wrong.frozen is a readonly array",
      "Wrong.map is a Map, which is not exported",
      "Wrong.callback is a function",
      "Wrong.nameless has no name",
      "Wrong.partial has no name",
      "Wrong.loose is any",
      "Wrong.nothing is a union",
      "Wrong.later is a Promise, which is not exported",
      "Wrong.inherited is a Hidden, which is not exported",
      "id of new Wrong is named like a property of its last argument",
      "Wrong.getName would be a property in other languages",
      "Wrong.pick is overloaded",
      "Wrong.first is generic",
      "items of Wrong.first is generic",
      "the result of Wrong.first is an intersection",
      "item of Wrong.take is generic",
      "hidden of Wrong.take is a Hidden, which is not exported",
      "the result of Wrong.take is a Hidden, which is not exported",
    ]);
  });
});

function holds(text: string, name: string): boolean {
  return text.toLowerCase().includes(name.toLowerCase());
}
