import fc from "fast-check";
import { RbacPrincipal, type AgentApplication } from "../../lib/constructs";
import { TerraformData } from "../../lib/constructs/core/terraform-data";
import { accessStack, INTENTS, TARGETS, type Intent } from "../support/access-stack";
import { QUICK_TO_REVOKE } from "../support/support-stack";
import { Workbench, type Build } from "../support/workbench";

const STACKS = 50;
const SEED = 5;
const APPLICATIONS = ["A", "B", "C"];

/** A grant: who may call which application, or what it may reach. */
type Grant =
  | { readonly kind: "caller"; readonly app: string; readonly person: number }
  | { readonly kind: "reach"; readonly app: string; readonly intent: Intent }
  | { readonly kind: "agent"; readonly app: string; readonly other: string };

const app = fc.constantFrom(...APPLICATIONS);
const grant: fc.Arbitrary<Grant> = fc.oneof(
  fc.record({ kind: fc.constant("caller" as const), app, person: fc.nat(5) }),
  fc.record({ kind: fc.constant("reach" as const), app, intent: fc.constantFrom(...INTENTS) }),
  fc
    .record({ kind: fc.constant("agent" as const), app, other: app })
    .filter((agent) => agent.app !== agent.other),
);

/** Grants of one stack, and the same in another order. */
const orders = fc
  .uniqueArray(grant, { minLength: 1, maxLength: 15, selector: idOf })
  .chain((grants) =>
    fc.tuple(
      fc.constant(grants),
      fc.shuffledSubarray(grants, { minLength: grants.length, maxLength: grants.length }),
    ),
  );

/** By what is granted, not by position: as a user names it. */
function idOf(given: Grant): string {
  switch (given.kind) {
    case "caller":
      return `${given.app}Caller${given.person}`;
    case "reach":
      return `${given.app}${given.intent}`;
    case "agent":
      return `${given.app}Calls${given.other}`;
  }
}

/** The stack for a number, which shares no applications or people with any other. */
function build(number: number, grants: Grant[]): Build {
  const names = APPLICATIONS.map((id) => [`S${number}${id}`, `${id}-${number}`]);
  return accessStack(Object.fromEntries(names) as { [id: string]: string }, (apps) => {
    const find = (id: string) => apps.get(`S${number}${id}`) as AgentApplication;
    for (const given of grants) make(given, number, find);
  });
}

function make(given: Grant, number: number, find: (id: string) => AgentApplication): void {
  const { grants, identity } = find(given.app);
  switch (given.kind) {
    case "caller": {
      const last = String(100 * number + given.person).padStart(12, "0");
      const person = RbacPrincipal.user(`5f2d3c1e-0000-4000-8000-${last}`);
      return void grants.invoke(idOf(given), person, { alsoOnProject: isOnProject(given) });
    }
    case "reach":
      return void identity.access[given.intent](idOf(given), TARGETS[given.intent]);
    case "agent":
      return void identity.access.invokeAgent(idOf(given), find(given.other));
  }
}

/** One person has the role on the project, which nobody can be given twice. */
function isOnProject(given: Grant): boolean {
  return given.kind === "caller" && given.app === "A" && given.person === 0;
}

/** Other constructs of a program, before and after. */
function withUnrelated(base: Build): Build {
  return (stack) => {
    new TerraformData(stack, "Unrelated", {});
    base(stack);
    new TerraformData(stack, "AlsoUnrelated", {});
  };
}

describe("generated stacks", () => {
  const stacks = fc.sample(orders, { numRuns: STACKS, seed: SEED });
  const names = new Set<string>();
  let bench: Workbench;

  beforeAll(async () => {
    bench = await Workbench.open(QUICK_TO_REVOKE);
  });
  afterAll(() => bench.close());

  /** The names of all existing grants. */
  const granted = () =>
    bench.azure.admin
      .resources()
      .filter((id) => /\/(role|sqlRole)Assignments\//.test(id))
      .map((id) => id.split("/").at(-1) ?? "");

  // Each replaces the one before it, of which nothing remains.
  test.each([...stacks.entries()])("%i", async (number, [grants, shuffled]) => {
    const before = names.size;
    await bench.publish(build(number, grants));
    for (const name of granted()) names.add(name);
    const ofPeopleOnProject = grants.some((given) => isOnProject(given)) ? 1 : 0;
    expect(granted()).toHaveLength(grants.length + ofPeopleOnProject);
    expect(names.size - before).toBe(grants.length + ofPeopleOnProject);

    // `publish` has checked that a second plan is empty.
    const { changes } = await bench.plan(withUnrelated(build(number, shuffled)));
    expect(changes.map(({ address }) => address)).toEqual([
      expect.stringMatching(/^terraform_data\.AlsoUnrelated/),
      expect.stringMatching(/^terraform_data\.Unrelated/),
    ]);
  });
});
