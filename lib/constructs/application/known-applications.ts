import type { IConstruct } from "constructs";
import { checkAtSynth } from "../core/errors";
import { checkDeploymentNames, type ApplicationDeployments } from "./application-deployments";
import { checkServingRuns, checkTraffic } from "./traffic";

/** A construct that stands for an application, and what was deployed by way of it. */
interface KnownApplication {
  readonly construct: IConstruct;
  /** Whether it makes the application, or takes it as given. */
  readonly origin: "made" | "imported";
  /** The ids that the program may name it by. */
  readonly ids: string[];
  readonly deployments: ApplicationDeployments;
}

/** Notes who makes an application, by each id that the program may name it by; its deployments are checked at synth. */
export function knowMadeApplication(
  construct: IConstruct,
  deployments: ApplicationDeployments,
  ids: string[],
): void {
  const known: KnownApplication = { construct, origin: "made", ids, deployments };
  know(known);
  checkAtSynth(construct, "DuplicateApplication", () => checkMadeOnce(known));
  checkAtSynth(construct, "DuplicateDeployment", () => checkDeploymentNames(deployments.all));
  checkAtSynth(construct, "InvalidTraffic", () => checkTraffic(deployments.all));
  checkAtSynth(construct, "StoppedWithTraffic", () =>
    checkServingRuns(
      deployments.serving,
      "give another one the trafficPercentage 100 and this one 0, or the application enabled: false",
    ),
  );
}

/** Notes an import of an application; what is deployed by way of it is checked at synth. */
export function knowImportedApplication(
  construct: IConstruct,
  deployments: ApplicationDeployments,
  id: string,
): void {
  const known: KnownApplication = { construct, origin: "imported", ids: [id], deployments };
  know(known);
  checkAtSynth(construct, "MisplacedDeployment", () => checkNotMadeHere(known));
  checkAtSynth(construct, "SeveralDeployments", () => checkDeployedOnce(known));
  checkAtSynth(construct, "InvalidTraffic", () =>
    deployments.all.flatMap((deployment) => checkTraffic([deployment])),
  );
  checkAtSynth(construct, "StoppedWithTraffic", () =>
    deployments.all.flatMap((deployment) =>
      checkServingRuns(deployment, "leave its state out; who makes the application may disable it"),
    ),
  );
}

function checkMadeOnce(application: KnownApplication): string[] {
  const other = othersOf(application).find(({ origin }) => origin === "made");
  if (other === undefined) return [];
  return [`${other.construct.node.path} makes the same application: give one another name`];
}

/** The program that makes an application writes its agents and its route, and would not know this deployment. */
function checkNotMadeHere(application: KnownApplication): string[] {
  const made = othersOf(application).find(({ origin }) => origin === "made");
  if (application.deployments.all.length === 0 || made === undefined) return [];
  return [
    `the application is made in this program: add its deployment to ${made.construct.node.path}, not to an import`,
  ];
}

/** Nobody writes a route here: all traffic goes to the oldest deployment. */
function checkDeployedOnce(application: KnownApplication): string[] {
  const all = [application, ...othersOf(application)].flatMap(({ deployments }) => deployments.all);
  if (application.deployments.all.length === 0 || all.length === 1) return [];
  const paths = all.map(({ node }) => node.path).join(", ");
  return [
    `an imported application has one deployment, got ${all.length} (${paths}): routing between several is for the program that makes it`,
  ];
}

function othersOf(application: KnownApplication): KnownApplication[] {
  const known = applicationsById(application.construct);
  const same = application.ids.flatMap((id) => known.get(id.toLowerCase()) ?? []);
  return [...new Set(same)].filter((other) => other !== application);
}

function know(application: KnownApplication): void {
  const known = applicationsById(application.construct);
  for (const id of application.ids) {
    const key = id.toLowerCase();
    known.set(key, [...(known.get(key) ?? []), application]);
  }
}

const programs = new WeakMap<IConstruct, Map<string, KnownApplication[]>>();

function applicationsById({ node }: IConstruct): Map<string, KnownApplication[]> {
  const known = programs.get(node.root) ?? new Map<string, KnownApplication[]>();
  programs.set(node.root, known);
  return known;
}
