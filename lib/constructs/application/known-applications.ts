import type { IConstruct } from "constructs";
import { checkAtSynth } from "../core/errors";
import { checkDeploymentNames, type ApplicationDeployments } from "./application-deployments";
import { checkServingRuns, checkTraffic } from "./traffic";

/** A construct that represents an application, and the deployments added to it. */
interface KnownApplication {
  readonly construct: IConstruct;
  /** Whether the construct creates the application or imports it. */
  readonly origin: "made" | "imported";
  /** The ids under which the program may refer to it. */
  readonly ids: string[];
  readonly deployments: ApplicationDeployments;
}

/** Registers the construct that creates an application, by each id that may refer to it, and checks it at synth. */
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
      "set trafficPercentage to 100 on another deployment and to 0 on this one, or set enabled: false on the application",
    ),
  );
}

/** Registers an import of an application, and checks the deployments added to it at synth. */
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
      checkServingRuns(
        deployment,
        "leave state out; only the program that creates the application can disable it",
      ),
    ),
  );
}

function checkMadeOnce(application: KnownApplication): string[] {
  const other = othersOf(application).find(({ origin }) => origin === "made");
  if (other === undefined) return [];
  return [
    `${other.construct.node.path} creates the same application: give one of them another agentApplicationName`,
  ];
}

/** The construct that creates an application writes its agents and its route, and would not know this deployment. */
function checkNotMadeHere(application: KnownApplication): string[] {
  const made = othersOf(application).find(({ origin }) => origin === "made");
  if (application.deployments.all.length === 0 || made === undefined) return [];
  return [
    `this program creates the application itself: add the deployment to ${made.construct.node.path}, not to an import of it`,
  ];
}

/** An import does not write a route: all traffic goes to the oldest deployment. */
function checkDeployedOnce(application: KnownApplication): string[] {
  const all = [application, ...othersOf(application)].flatMap(({ deployments }) => deployments.all);
  if (application.deployments.all.length === 0 || all.length === 1) return [];
  const paths = all.map(({ node }) => node.path).join(", ");
  return [
    `an imported application can have one deployment, got ${all.length} (${paths}): only the program that creates the application can route between several`,
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
