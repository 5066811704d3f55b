import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { APPLICATION_JSON } from "../../../agreed/application-json";
import { CHILD_IDS, elementOf, ownerOf } from "../../../agreed/child-ids";
import { OUTPUT } from "../../../agreed/exports";
import { Terraform, type Plan, type ResourceChange } from "../../terraform/terraform";
import type { CommandContext } from "../command-context";
import { textAt } from "../stacks/stack";
import { readStacks, type SynthesizedStack } from "../stacks/synthesized-stacks";
import { unknownName } from "../unknown-name";
import { UserError } from "../user-error";

/** Longer than azapi's own timeouts. */
const TIMEOUT_SECONDS = 3600;

/** Routes an application as declared, after somebody changed its route by hand; writes nothing else. */
export async function restoreRoute(
  path: string,
  { out }: { out: string },
  context: Pick<CommandContext, "print" | "environment">,
): Promise<void> {
  await restore(findApplication(readStacks(resolve(out)), path), context);
}

/** An application and the Terraform addresses that concern its route. */
interface RoutedApplication {
  readonly path: string;
  readonly directory: string;
  readonly application: string | undefined;
  readonly now: string;
  readonly writer: string;
}

function findApplication(stacks: SynthesizedStack[], path: string): RoutedApplication {
  const known = stacks.flatMap(({ directory, blocks }) =>
    blocks
      .filter(({ address }) => address.startsWith("azapi_resource_action."))
      .flatMap(({ path: writerPath, address: writer }) => {
        const owner = ownerOf(writerPath, CHILD_IDS.route);
        if (owner === undefined) return [];
        const addressAt = (path: string) => blocks.find((block) => block.path === path)?.address;
        const application = addressAt(elementOf(owner));
        const now = addressAt(elementOf(owner, CHILD_IDS.current));
        return now === undefined ? [] : [{ path: owner, directory, application, now, writer }];
      }),
  );
  const found = known.find((application) => application.path === path);
  if (found !== undefined) return found;
  throw unknownName(
    `no stack creates an application at ${path}`,
    known.map((application) => application.path),
  );
}

async function restore(
  { path, directory, application, now, writer }: RoutedApplication,
  { print, environment }: Pick<CommandContext, "print" | "environment">,
): Promise<void> {
  const terraform = new Terraform({
    directory,
    environment: { ...environment, TF_IN_AUTOMATION: "1" },
    timeoutSeconds: TIMEOUT_SECONDS,
  });
  if (!existsSync(join(directory, ".terraform"))) await terraform.init();
  const plan = await terraform.plan({ replace: writer });

  const inForce = read(plan, now, OUTPUT.routedDeployment);
  const declared = read(plan, writer, OUTPUT.deploymentId);
  if (declared === undefined) throw new UserError(`${path} has no route yet: deploy it first`);
  if (inForce === declared) {
    return print(
      `${path} is routed to ${nameOf(plan, declared)}, as declared. Nothing was written.`,
    );
  }
  const others = plan.changes.filter((change) => !isOfRoute(change, { application, writer }));
  if (others.length > 0) {
    throw new UserError(
      `the stack has changes besides the route (${others.map(({ address }) => address).join(", ")}): deploy it, which does not change the route by itself, and run this again`,
    );
  }
  print(
    `${path} is routed to ${nameOf(plan, inForce)}, but the declared route is ${nameOf(plan, declared)}.`,
  );
  await terraform.apply();
  print(`Routed it to ${nameOf(plan, declared)} again, with terraform apply -replace=${writer}`);
}

/**
 * Whether a change is a part of the restoration. From the second deployment on, a write of the application repeats the
 * route that is in force, so Terraform plans to write what is there already. It does so for the service's own rule
 * alone: azapi takes an empty text in an answer for one that is withheld, and leaves the state as it was (measured).
 */
function isOfRoute(
  { address, actions, differences }: ResourceChange,
  { application, writer }: Pick<RoutedApplication, "application" | "writer">,
): boolean {
  if (address === writer) return true;
  const concernsRoute = (path: string) => path === "output" || path.startsWith(ROUTE_IN_BODY);
  return address === application && actions.join() === "update" && differences.every(concernsRoute);
}

const ROUTE_IN_BODY = `body.${APPLICATION_JSON.route}`;

/** A known value of a resource or data source; undefined if there is none. */
function read({ known }: Plan, address: string, path: string): string | undefined {
  return textAt(known.find((resource) => resource.address === address)?.values, path);
}

/** The name of the deployment that routes name by this id. */
function nameOf(plan: Plan, deploymentId: string | undefined): string {
  if (!deploymentId) return "the oldest deployment, by the service's own rule";
  const deployment = plan.known.find(
    ({ address, values }) =>
      address.startsWith("azapi_resource.") && textAt(values, OUTPUT.deploymentId) === deploymentId,
  );
  return textAt(deployment?.values, "name") ?? `${deploymentId}, which this stack does not create`;
}
