import type { Step } from "./cassette";
import { compareDiagnostics } from "./compare-diagnostics";
import { comparePlan } from "./compare-plan";
import { compareRequests } from "./compare-requests";
import { compareState } from "./compare-state";
import { differences } from "./differences";
import type { JsonObject } from "./json";
import { writesOverlap } from "./overlap";
import type { ReplayServer, Traffic } from "./replay-server";
import { runStep } from "./run-step";
import { compareWaits } from "./waits";
import type { Workspace } from "./workspaces";

/** How the steps of one recording are played. */
export interface Stage {
  readonly server: ReplayServer;
  readonly workspace: Workspace;
  /** The scale of the provider's clock. */
  readonly scale: number;
  /** Whether requests for tokens are part of the recording. */
  readonly tokens: boolean;
  /** Whether answers take as long as they did when recorded. */
  readonly hold: boolean;
  /** The least time that answers take. */
  readonly answerMs: number;
  /** Whether the recording shows which writes happen at the same time. */
  readonly comparesOverlap: boolean;
}

/** Plays one step under the configuration in force; returns what differed from the recording. */
export async function playStep(step: Step, config: JsonObject, stage: Stage): Promise<string[]> {
  if (step.command === "meanwhile") return [];
  const { server, workspace, scale } = stage;
  const { exchanges = [] } = step;
  if (step.config !== undefined) await workspace.configure(config);
  server.expect({ ...stage, exchanges });
  const outcome = await runStep(step, workspace);
  const traffic = server.traffic();
  return [
    ...differences("exit", step.exit, outcome.exit),
    ...compareDiagnostics(step, outcome.diagnostics),
    ...compareRequests(step, traffic),
    ...compareWaits(exchanges, traffic.arrivals, config, scale),
    ...(stage.comparesOverlap ? compareOverlap(step, traffic) : []),
    ...comparePlan(step, outcome.plan, config),
    ...compareState(step, outcome.stateText, config),
  ];
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
