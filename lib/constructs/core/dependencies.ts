import {
  DefaultTokenResolver,
  StringConcat,
  TerraformDataSource,
  TerraformModule,
  TerraformResource,
  TerraformStack,
  Tokenization,
} from "cdktf";
import { Construct, type IConstruct } from "constructs";
import { isAbsent } from "./checks";
import { throwIfAny } from "./errors";
import { addressOf } from "./expressions";
import type { Overrides } from "./overrides";
import { show } from "./show";
import { dependOnStack } from "./stack-order";

/*
 * The order of elements has three sources, and none replaces another: what their construct needs, what somebody assigns
 * to `dependsOn`, and `node.addDependency` of the element or of any construct around it. cdktf itself knows only the
 * second, and takes it for the whole list.
 */

/** What `depends_on` can name. */
type Dependable = TerraformResource | TerraformDataSource | TerraformModule;

type Others = () => readonly TerraformResource[];

/** What a construct's element comes after, rendered or implied by a reference. */
interface Order {
  readonly rendered: Others[];
  readonly implied: Others[];
}

const orders = new WeakMap<IConstruct, Order>();

/** Makes an element come after others, as its construct needs it. They are asked for at synth. */
export function comeAfter(element: TerraformResource, others: Others): void {
  orderOf(element).rendered.push(others);
}

/** Notes that an element comes after others because it refers to them, which renders nothing. */
export function knowReference(element: TerraformResource, others: Others): void {
  orderOf(element).implied.push(others);
}

/**
 * Faults of overriding `depends_on` of an element that has to come after others. A list is added; cdktf takes anything
 * else, such as one item by its index, for what is there.
 */
export function checkOrderKept(element: IConstruct, overrides: Overrides): string[] {
  const isReplaced = "depends_on" in overrides && !Array.isArray(overrides["depends_on"]);
  if (!isReplaced || (orders.get(element)?.rendered ?? []).length === 0) return [];
  return [
    "depends_on cannot be replaced, since the construct itself has to come after others: use node.addDependency, which adds to it",
  ];
}

/**
 * The addresses for `depends_on`, each once; undefined for none. A data source comes after only what is added to itself:
 * Terraform would put off its read, and everything that uses it, until the others are applied.
 */
export function dependenciesOf(
  element: TerraformResource | TerraformDataSource,
  assigned: string[],
): string[] | undefined {
  const own = orders.get(element)?.rendered.flatMap((others) => others().map(addressOf)) ?? [];
  const added = addedTo(element).map(addressIn);
  const all = [...own, ...addressesIn(element, assigned), ...added];
  return all.length > 0 ? [...new Set(all)] : undefined;
}

function orderOf(element: IConstruct): Order {
  const order = orders.get(element) ?? { rendered: [], implied: [] };
  orders.set(element, order);
  return order;
}

/** Addresses as texts or tokens, in braces or not. */
function addressesIn(scope: IConstruct, assigned: string[]): string[] {
  throwIfAny(scope, "InvalidDependency", checkAssigned(assigned));
  if (assigned.length === 0) return [];
  const resolver = new DefaultTokenResolver(new StringConcat());
  const resolved = Tokenization.resolve(assigned, { scope, resolver, preparing: false }) as unknown;
  const addresses = [resolved]
    .flat()
    .map((address) => String(address).replace(/^\$\{(.*)\}$/, "$1"));
  throwIfAny(scope, "InvalidDependency", addresses.flatMap(checkWhole));
  return addresses;
}

/** cdktf writes whatever was assigned, and what it writes for a construct is an error that names neither. */
function checkAssigned(assigned: readonly unknown[]): string[] {
  return assigned.flatMap((address, index) => {
    if (isAbsent(address) || typeof address === "string") return [];
    const given = Construct.isConstruct(address) ? "a construct" : show(address);
    return [
      `dependsOn[${index}] must be an address, such as that in fqn of a resource, got ${given}; node.addDependency takes constructs`,
    ];
  });
}

/** Terraform refuses an attribute there. */
function checkWhole(address: string): string[] {
  const whole = /^((?:data\.)?(?!data\.|module\.)[\w-]+\.[\w-]+(?:\[[^\]]*\])?)\.\w/.exec(
    address,
  )?.[1];
  if (whole === undefined) return [];
  return [`dependsOn must name ${whole} as a whole, got ${address}: assign its fqn`];
}

/** What `node.addDependency` added to the element, or to a construct around it in the same stack. */
export function addedTo(element: TerraformResource | TerraformDataSource): Dependable[] {
  const { scopes } = element.node;
  const around = scopes.slice(scopes.indexOf(TerraformStack.of(element)));
  const asking = TerraformDataSource.isTerraformDataSource(element) ? [element] : around;
  return asking.flatMap((scope) =>
    scope.node.dependencies.flatMap((target) => precedingIn(element, scope, target)),
  );
}

/** The elements of `target` that come before `element`, because `scope` depends on it. */
function precedingIn(element: IConstruct, scope: IConstruct, target: IConstruct): Dependable[] {
  throwIfAny(scope, "InvalidDependency", checkApart(scope, target));
  const stack = TerraformStack.of(element);
  const found = elementsOf(target).filter((other) => !other.node.scopes.includes(scope));
  const here = found.filter((other) => TerraformStack.of(other) === stack);
  for (const other of [...found, target]) dependOnStackOf(element, other);

  // A construct may itself create elements after the others, such as the route after its deployments.
  const follows = followersByConstruction(element);
  const before = here.filter((other) => !follows(other));
  throwIfAny(scope, "InvalidDependency", checkOrder(target, here, before));
  return before;
}

/** Even if nothing is written for the other construct, such as an output. */
function dependOnStackOf(element: IConstruct, other: IConstruct): void {
  const stack = other.node.scopes.filter(TerraformStack.isStack).at(-1);
  if (stack !== undefined) dependOnStack(element, stack);
}

function addressIn(element: Dependable): string {
  return element instanceof TerraformModule
    ? `module.${element.friendlyUniqueId}`
    : addressOf(element);
}

/** What a construct writes; a data source only if it was asked for by itself. */
function elementsOf(target: IConstruct): Dependable[] {
  if (TerraformDataSource.isTerraformDataSource(target)) return [target];
  return target.node.findAll().filter(isWritten);
}

function checkApart(scope: IConstruct, target: IConstruct): string[] {
  if (!target.node.scopes.includes(scope)) return [];
  return [
    `it cannot depend on ${target.node.path}, which is a part of it: add the dependency to another part`,
  ];
}

function checkOrder(target: IConstruct, here: IConstruct[], before: IConstruct[]): string[] {
  if (here.length === 0 || before.length > 0) return [];
  return [
    `it cannot depend on ${target.node.path}, which is created after it: remove the dependency, or add it the other way around`,
  ];
}

function isWritten(construct: IConstruct): construct is TerraformResource | TerraformModule {
  return TerraformResource.isTerraformResource(construct) || construct instanceof TerraformModule;
}

/** Tells whether constructs make an element come after `earlier`, directly or not. */
function followersByConstruction(earlier: IConstruct): (element: IConstruct) => boolean {
  const known = new Map<IConstruct, boolean>();
  const follows = (element: IConstruct): boolean => {
    const before = known.get(element);
    if (before !== undefined) return before;
    known.set(element, false);
    const found = constructedBefore(element).some((other) => other === earlier || follows(other));
    known.set(element, found);
    return found;
  };
  return follows;
}

/** What the construct of an element needs before it. */
export function constructedBefore(element: IConstruct): TerraformResource[] {
  const { rendered = [], implied = [] } = orders.get(element) ?? {};
  return [...rendered, ...implied].flatMap((others) => others());
}
