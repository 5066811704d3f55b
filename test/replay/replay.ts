import { join } from "node:path";
import { cassetteEnvironment, readCassette, type Cassette, type Step } from "./cassette";
import { compareDiagnostics } from "./compare-diagnostics";
import { comparePlan } from "./compare-plan";
import { compareRequests } from "./compare-requests";
import { compareState } from "./compare-state";
import { differences } from "./differences";
import type { JsonObject } from "./json";
import { writesOverlap } from "./overlap";
import { ReplayServer, type Traffic } from "./replay-server";
import { runStep } from "./run-step";
import { compareWaits } from "./waits";
import type { Workspaces } from "./workspaces";

/** These start from the state that the first steps of another recording leave behind. */
const STARTS_FROM: { [scenario: string]: { readonly scenario: string; readonly steps: number } } = {
  "import-real": { scenario: "taint", steps: 2 },
  "shape-rename-display": { scenario: "shape-create", steps: 2 },
  "shape-swap": { scenario: "shape-create", steps: 2 },
};

/** The clock of the stand-in while recordings are replayed: a wait of 10 s takes half a second. */
const QUICK = 0.05;

/** Which provider plays against which recording. */
export interface Replay {
  /** Folder of the recordings. */
  readonly folder: string;
  readonly scenario: string;
  readonly workspaces: Workspaces;
}

/**
 * Plays a recording to the provider under test; gives what came out otherwise than recorded, of the first step where
 * anything did: the later ones only follow from it.
 */
export async function replay({ folder, scenario, workspaces }: Replay): Promise<string[]> {
  const server = await ReplayServer.start(workspaces.certificate);
  const read = (name: string) => readCassette(join(folder, `${name}.json`), server.hosts);
  try {
    const cassette = read(scenario);
    const from = STARTS_FROM[scenario];
    const first = from === undefined ? [] : read(from.scenario).steps.slice(0, from.steps);
    const scale = clockScale(cassette, workspaces);
    const workspace = await workspaces.create(scenario, {
      ...cassetteEnvironment(cassette, server.hosts),
      FOUNDRY_AGENTS_CLOCK_SCALE: String(scale),
    });

    let config: JsonObject = {};
    for (const [index, step] of [...first, ...cassette.steps].entries()) {
      if (step.command === "meanwhile") continue;
      if (step.config !== undefined) await workspace.configure((config = step.config));
      const { exchanges = [] } = step;
      server.expect({ exchanges, hold: heldOpen(scenario), tokens: recordsTokens(cassette) });
      const outcome = await runStep(step, workspace);
      const traffic = server.traffic();
      const ours = [
        ...differences("exit", step.exit, outcome.exit),
        ...compareDiagnostics(step, outcome.diagnostics),
        ...compareRequests(traffic),
        ...compareWaits(exchanges, traffic.arrivals, config, scale),
        ...(scenario.startsWith("locks-") ? compareOverlap(step, traffic) : []),
        ...comparePlan(step, outcome.plan, config),
        ...compareState(step, outcome.stateText, config),
      ];
      if (ours.length > 0) return ours.map((line) => `step ${index}, ${step.command}: ${line}`);
    }
    return [];
  } finally {
    await server.stop();
  }
}

/** Only the stand-in's waits can be scaled; timeouts keep their length, and then the waits within them must too. */
function clockScale({ steps }: Cassette, { scalable }: Workspaces): number {
  const timesOut = steps.some(({ error }) => error?.includes("context deadline exceeded"));
  return scalable && !timesOut ? QUICK : 1;
}

/** Where it matters which requests are under way at the same time. */
function heldOpen(scenario: string): boolean {
  return scenario.startsWith("lock");
}

function recordsTokens({ steps }: Cassette): boolean {
  return steps.some(({ exchanges }) => exchanges?.some(({ request }) => request.token));
}

function compareOverlap({ exchanges = [] }: Step, { arrivals }: Traffic): string[] {
  const recorded = exchanges.map(({ startMs, endMs = startMs, request: { method, path } }) => ({
    method,
    path,
    startMs,
    endMs,
  }));
  return differences("writes at the same time", writesOverlap(recorded), writesOverlap(arrivals));
}
