import type { IConstruct } from "constructs";
import type { ApplicationDeployments } from "./application-deployments";

/** A construct that stands for an application, and what was deployed by way of it. */
export interface KnownApplication {
  readonly construct: IConstruct;
  /** Whether it makes the application, or takes it as given. */
  readonly origin: "made" | "imported";
  readonly deployments: ApplicationDeployments;
}

/** Notes one of the ids by which a program may name an application. */
export function knowApplication(application: KnownApplication, id: string): void {
  const known = applicationsById(application.construct);
  const key = id.toLowerCase();
  known.set(key, [...(known.get(key) ?? []), application]);
}

/** Faults at synth of the construct that makes an application. */
export function checkMadeOnce(application: KnownApplication): string[] {
  const other = othersOf(application).find(({ origin }) => origin === "made");
  if (other === undefined) return [];
  return [`${other.construct.node.path} makes the same application: give one another name`];
}

/** The program that makes an application writes its agents and its route, and would not know this deployment. */
export function checkNotMadeHere(application: KnownApplication): string[] {
  const made = othersOf(application).find(({ origin }) => origin === "made");
  if (application.deployments.all.length === 0 || made === undefined) return [];
  return [
    `the application is made in this program: add its deployment to ${made.construct.node.path}, not to an import`,
  ];
}

/** Nobody writes a route here: all traffic goes to the oldest deployment. */
export function checkDeployedOnce(application: KnownApplication): string[] {
  const all = [application, ...othersOf(application)].flatMap(({ deployments }) => deployments.all);
  if (application.deployments.all.length === 0 || all.length === 1) return [];
  const paths = all.map(({ node }) => node.path).join(", ");
  return [
    `an imported application has one deployment, got ${all.length} (${paths}): routing between several is for the program that makes it`,
  ];
}

function othersOf(application: KnownApplication): KnownApplication[] {
  const same = [...applicationsById(application.construct).values()].filter((known) =>
    known.includes(application),
  );
  return [...new Set(same.flat())].filter((other) => other !== application);
}

const programs = new WeakMap<IConstruct, Map<string, KnownApplication[]>>();

function applicationsById({ node }: IConstruct): Map<string, KnownApplication[]> {
  const known = programs.get(node.root) ?? new Map<string, KnownApplication[]>();
  programs.set(node.root, known);
  return known;
}
