import { Token, Tokenization } from "cdktf";
import { checkRequired, isAbsent, type Check } from "./checks";
import { isRecord } from "./collections";
import { show } from "./show";

/** A check for each prop: the compiler misses none. */
export type ChecksOf<Props> = { readonly [prop in keyof Required<Props>]: Check };

/** Faults of all props of a construct, or of the options of a method. Absent ones count as empty. */
export function checkProps<Props extends object>(
  name: string,
  given: Props | undefined,
  checks: ChecksOf<Props>,
): string[] {
  return checkMembers(name, given, checks, "");
}

/** Faults of settings as a whole; whoever gets them checks each. Absent ones count as empty. */
export function checkSettings(name: string, given: unknown): string[] {
  return checkMembers(name, given, {}, "");
}

/** The check of a prop that holds settings itself: `timeouts.create must be …`. */
export function settings<Settings extends object>(checks: ChecksOf<Settings>): Check {
  return (prop, value) => (isAbsent(value) ? [] : checkMembers(prop, value, checks, `${prop}.`));
}

/** The same for settings that Terraform gets as they are, and refuses if it does not know one. */
export function block<Settings extends object>(checks: ChecksOf<Settings>): Check {
  const check = settings(checks);
  return (prop, value) => {
    if (!isRecord(value)) return check(prop, value);
    const unknown = Object.keys(value).filter((key) => !Object.keys(checks).includes(key));
    const faults = unknown.map(
      (key) =>
        `${prop}.${key} is not a setting; available settings are ${Object.keys(checks).join(", ")}`,
    );
    return faults.length > 0 ? faults : check(prop, value);
  };
}

/** A check for a prop without a default. */
export function required(check: Check): Check {
  return (prop, value) => (isAbsent(value) ? checkRequired(prop, value) : check(prop, value));
}

/** No check: whoever uses the value checks it. */
export const anything: Check = () => [];

/**
 * A value of one of our classes or interfaces, recognized by its members: with two copies of this library in a program,
 * `instanceof` would refuse values from the other copy. `kind` describes it in the message.
 */
export function checkKind(
  prop: string,
  value: unknown,
  members: { readonly [member: string]: Check },
  kind: string,
): string[] {
  if (isAbsent(value)) return [];
  const given = value as { readonly [key: string]: unknown };
  const isOne =
    typeof value === "object" && Object.keys(members).every((member) => !isAbsent(given[member]));
  if (!isOne) return [`${prop} must be ${kind}, got ${show(value)}`];
  return Object.entries(members).flatMap(([name, check]) => check(`${prop}.${name}`, given[name]));
}

/**
 * The props as constructs use them: each read once, without those that are null, and with a text token in place of one
 * that is an object, such as `variable.value`, which has none of a text's methods. Props that are no object give none;
 * `checkProps` refuses them.
 */
export function readProps<Props extends object>(
  given: Props | undefined,
  checks: ChecksOf<Props>,
): Props {
  if (!isRecord(given)) return {} as Props;
  const entries = Object.keys(checks).map((prop) => [prop, textTokens(given[prop])] as const);
  return Object.fromEntries(entries.filter(([, value]) => !isAbsent(value))) as Props;
}

/** A text token for a token that is an object, also within a list. */
export function textTokens<T>(value: T): T {
  const given: unknown = value;
  if (Tokenization.isResolvable(given)) return Token.asString(given) as T;
  return (Array.isArray(given) && !Token.isUnresolved(given) ? given.map(textTokens) : given) as T;
}

function checkMembers(
  name: string,
  given: unknown,
  checks: { readonly [member: string]: Check },
  prefix: string,
): string[] {
  if (isAbsent(given)) return checkEach({}, checks, prefix);
  if (!isRecord(given) || Token.isUnresolved(given)) {
    return [`${name} must be an object with ${describe(checks)}, got ${show(given)}`];
  }
  return [...checkEach(given, checks, prefix), ...checkSpelling(given, checks, prefix)];
}

/** A few names say best what is meant; many would hide the rest of the message. */
function describe(checks: { readonly [member: string]: Check }): string {
  const members = Object.keys(checks);
  return members.length > 0 && members.length < 6 ? members.join(", ") : "settings";
}

function checkEach(
  given: { readonly [member: string]: unknown },
  checks: { readonly [member: string]: Check },
  prefix: string,
): string[] {
  const faults: string[] = [];
  for (const { name, check, isNeeded } of membersOf(checks)) {
    const value = given[name];
    if (isAbsent(value) && !isNeeded) continue;
    const found = check(prefix + name, textTokens(value));
    if (found.length > 0) faults.push(...found);
  }
  return faults;
}

interface Member {
  readonly name: string;
  readonly check: Check;
  /** Whether the check refuses an absent value. */
  readonly isNeeded: boolean;
}

/** Read once for each table: an element of azapi has some forty settings, and most programs set few of them. */
function membersOf(checks: { readonly [member: string]: Check }): readonly Member[] {
  const known = members.get(checks);
  if (known !== undefined) return known;
  const read = Object.entries(checks).map(([name, check]) => {
    return { name, check, isNeeded: check(name, undefined).length > 0 };
  });
  members.set(checks, read);
  return read;
}

const members = new WeakMap<object, readonly Member[]>();

/**
 * Other keys are allowed, since programs pass objects that hold more on purpose. A key that is one of ours in another
 * spelling is a mistake, though: without an error, its value would be ignored.
 */
function checkSpelling(
  given: { readonly [member: string]: unknown },
  checks: { readonly [member: string]: Check },
  prefix: string,
): string[] {
  const others = Object.keys(given).filter(
    (key) => !Object.keys(checks).includes(key) && !isAbsent(given[key]),
  );
  if (others.length === 0) return [];
  const members = new Map(Object.keys(checks).map((member) => [plain(member), member]));
  return others.flatMap((key) => {
    const member = members.get(plain(key));
    if (member === undefined) return [];
    if (isAbsent(given[member]))
      return [`${prefix}${key} is not a setting: write ${prefix}${member}`];
    return [`${prefix}${key} is not a setting, and ${prefix}${member} is set too: remove ${key}`];
  });
}

/** Without what differs between spellings: `display_name` and `displayname` are `displayName`. */
function plain(key: string): string {
  return key.replace(/[_-]/g, "").toLowerCase();
}
