import fc, { type Arbitrary } from "fast-check";

/** What may stand in the place of anything in JSON. */
export const JUNK: Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1e308,
    "",
    " ",
    "x",
    "${local.none}",
    "%{ if",
    "constructor",
    "東京",
    "\u0000",
    "\u001b[2J",
    "/",
    "https://",
    [],
    {},
    [null],
    [[]],
    { value: null },
    { type: 1, value: {} },
    JSON.parse('{"__proto__":{"x":1}}'),
  ),
  fc.jsonValue({ maxDepth: 2 }),
);

/** A change of one part of JSON. */
interface Step {
  /** Which part, counted from the first again when there are not so many. */
  readonly at: number;
  readonly how: "delete" | "replace" | "rename" | "repeat";
  readonly junk: unknown;
  readonly key: string;
}

const STEP: Arbitrary<Step> = fc.record({
  at: fc.noBias(fc.nat()),
  how: fc.constantFrom("delete", "replace", "replace", "rename", "repeat"),
  junk: JUNK,
  key: fc.constantFrom("constructor", "__proto__", "x", ""),
});

/** The sample with some of its parts deleted, replaced, renamed or repeated. */
export function mutated(sample: unknown): Arbitrary<unknown> {
  return fc
    .array(STEP, { minLength: 1, maxLength: 3 })
    .map((steps) => steps.reduce((json, step) => mutate(json, step), sample));
}

function mutate(json: unknown, { at, how, junk, key }: Step): unknown {
  const copy: { root: unknown } = { root: structuredClone(json) };
  const places = placesIn(copy.root, copy, "root");
  const [parent, name] = places[at % places.length] as Place;
  const value = Reflect.get(parent, name) as unknown;
  if (how === "delete" && Array.isArray(parent)) parent.splice(Number(name), 1);
  else if (how === "delete" && parent !== copy) Reflect.deleteProperty(parent, name);
  else if (how === "rename" && parent !== copy && !Array.isArray(parent)) {
    Reflect.deleteProperty(parent, name);
    Object.defineProperty(parent, key, { value, enumerable: true, configurable: true });
  } else if (how === "repeat" && Array.isArray(parent)) parent.push(value, value);
  else Reflect.set(parent, name, junk);
  return copy.root;
}

type Place = readonly [parent: object, key: string];

function placesIn(value: unknown, parent: object, key: string): Place[] {
  const below =
    typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([name, item]) => placesIn(item, value, name))
      : [];
  return [[parent, key], ...below];
}

/** The content of a file, which reads well when it is reported. */
export interface Content {
  readonly text: string;
  readonly encoding: BufferEncoding;
}

/** A file with the JSON: usually whole, sometimes cut, marked, in UTF-16, or no text at all. */
export function written(json: Arbitrary<unknown>): Arbitrary<Content> {
  const text = json.map((value) => JSON.stringify(value) ?? "");
  const marked = text.map((whole) => `\ufeff${whole}`);
  const cut = fc
    .tuple(text, fc.noBias(fc.nat()))
    .map(([whole, at]) => whole.slice(0, at % (whole.length + 1)));
  const as = (encoding: BufferEncoding) => (content: string) => ({ text: content, encoding });
  return fc.oneof(
    { weight: 12, arbitrary: text.map(as("utf8")) },
    { weight: 1, arbitrary: marked.map(as("utf8")) },
    { weight: 1, arbitrary: marked.map(as("utf16le")) },
    { weight: 1, arbitrary: cut.map(as("utf8")) },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 20 }).map(as("latin1")) },
  );
}
