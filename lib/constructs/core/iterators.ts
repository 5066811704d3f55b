import { DefaultTokenResolver, StringConcat, Token, Tokenization, type IResolvable } from "cdktf";
import { Construct, type IConstruct } from "constructs";
import { checkAtSynth } from "./errors";
import { Later } from "./later";

/**
 * Checks at synth that no setting is the value of a `TerraformIterator`, or the index of a `TerraformCount`: they mean
 * something only in a block with `for_each` or `count`, which a construct of several elements cannot have. Terraform
 * would fail at plan, with an address in place of the setting.
 */
export function checkIterators(construct: IConstruct, settings: object): void {
  checked.add(construct);
  checkAtSynth(construct, "IteratorValue", () =>
    iteratedSettings(construct, settings, EACH_OR_COUNT).map(
      (name) =>
        `${name} comes from an iterator, but this construct has none: create one construct for each value, with a loop in TypeScript`,
    ),
  );
}

/** The same for an element by itself, which may have `forEach` or `count`. */
export function checkElementIterators(
  element: IConstruct & { readonly forEach?: unknown; readonly count?: unknown },
  settings: object,
): void {
  // The element of a checked construct gets its values from there.
  if (element.node.scopes.some((scope) => checked.has(scope))) return;
  checkAtSynth(element, "IteratorValue", () => [
    ...(element.forEach ? [] : missing(element, settings, EACH, "forEach")),
    ...(element.count === undefined ? missing(element, settings, COUNT, "count") : []),
  ]);
}

const checked = new WeakSet<IConstruct>();

const EACH = /\$\{.*(?<![\w.-])each\.(key|value)\b/s;
const COUNT = /\$\{.*(?<![\w.-])count\.index\b/s;
const EACH_OR_COUNT = new RegExp(`${EACH.source}|${COUNT.source}`, "s");

function missing(element: IConstruct, settings: object, used: RegExp, argument: string): string[] {
  return iteratedSettings(element, settings, used).map(
    (name) =>
      `${name} comes from an iterator, but ${argument} is not set: set ${argument} to the iterator`,
  );
}

/** The paths of settings that contain such an expression: `tags.team`. */
function iteratedSettings(scope: IConstruct, settings: object, used: RegExp): string[] {
  const resolver = new DefaultTokenResolver(new StringConcat());
  const isUsed = (token: IResolvable) => {
    const resolved: unknown = Tokenization.resolve(token, { scope, resolver, preparing: false });
    if (typeof resolved === "string") return used.test(withoutTexts(resolved));
    return used.test(JSON.stringify(resolved) ?? "");
  };
  return tokensIn(settings, "", 0)
    .filter(({ tokens }) => tokens.some(isUsed))
    .map(({ path }) => path);
}

/** Without the texts in an expression, unless there may be further expressions in them. */
function withoutTexts(expression: string): string {
  if (expression.lastIndexOf("${") > 0) return expression;
  return expression.replace(/"(?:[^"\\]|\\.)*"/gs, '""');
}

interface Found {
  readonly path: string;
  readonly tokens: IResolvable[];
}

/** The tokens in settings, but for those of this library, and without what belongs to other constructs. */
function tokensIn(value: unknown, path: string, depth: number): Found[] {
  if (Token.isUnresolved(value) || typeof value === "string") {
    const tokens = [...reversed(value), ...numbersIn(value)];
    return [{ path, tokens: tokens.filter((each) => !(each instanceof Later)) }];
  }
  if (typeof value !== "object" || value === null || depth > MOST || Construct.isConstruct(value)) {
    return [];
  }
  return [...Object.keys(value), ...gettersOf(value)].flatMap((key) => {
    const inner = (value as { readonly [key: string]: unknown })[key];
    const at = path === "" ? key : `${path}.${key}`;
    return [...tokensIn(inner, at, depth + 1), ...tokensIn(key, `a key of ${path}`, MOST)];
  });
}

/** `Tokenization.reverse` takes a list of numbers for one of texts, and throws. */
function reversed(value: unknown): IResolvable[] {
  const numbers = Array.isArray(value) && typeof value[0] === "number";
  if (!numbers) return Tokenization.reverse(value);
  return [Tokenization.reverseNumberList(value as number[])].filter((token) => token !== undefined);
}

/** Names of the getters that an object has from its class, such as those of a principal. */
function gettersOf(value: object): string[] {
  const shape = Object.getPrototypeOf(value) as object | null;
  if (shape === null || shape === Object.prototype || Array.isArray(value)) return [];
  const members = Object.entries(Object.getOwnPropertyDescriptors(shape));
  const own = members.filter(([, { get }]) => get !== undefined).map(([name]) => name);
  return [...own, ...gettersOf(shape)];
}

/** cdktf does not take a text for a token because of a number token in it, and yet renders that one. */
function numbersIn(value: unknown): IResolvable[] {
  const numbers = typeof value === "string" ? (value.match(NUMBER_TOKEN) ?? []) : [];
  return numbers.flatMap((digits) => Tokenization.reverseNumber(Number(digits)) ?? []);
}

const NUMBER_TOKEN = /-8\.\d+e\+298/g;

/** Bodies are about this deep; a value that contains itself is deeper. */
const MOST = 20;
