import { join } from "node:path";
import { cassetteEnvironment, readCassette, timesOut, type Cassette } from "./cassette";
import type { JsonObject } from "./json";
import { playStep } from "./play-step";
import { ReplayServer } from "./replay-server";
import type { Workspace, Workspaces } from "./workspaces";

/** Which recording is played, and how. */
export interface Replay {
  /** Folder of the recordings. */
  readonly folder: string;
  readonly scenario: string;
  readonly workspaces: Workspaces;
}

/**
 * Plays a recording to the provider under test; returns what differed from it in the first step with a difference: later
 * ones only follow from that.
 */
export async function replay({ folder, scenario, workspaces }: Replay): Promise<string[]> {
  const server = await ReplayServer.start(workspaces.certificate);
  const read = (name: string) => readCassette(join(folder, `${name}.json`), server.hosts);
  let workspace: Workspace | undefined;
  try {
    const cassette = read(scenario);
    // Timeouts keep their length, so the waits within them keep theirs.
    const slow = cassette.steps.some(({ error }) => timesOut(error));
    const scale = workspaces.scalable && !slow ? QUICK : 1;
    const environment = cassetteEnvironment(cassette, server.hosts);
    workspace = await workspaces.create(scenario, {
      ...environment,
      FOUNDRY_AGENTS_CLOCK_SCALE: String(scale),
    });
    const stage = {
      server,
      workspace,
      scale,
      tokens: recordsTokens(cassette),
      answerMs: slow ? NOT_AT_ONCE : 0,
      hold: scenario.startsWith("lock"),
      comparesOverlap: scenario.startsWith("locks-"),
    };

    let config: JsonObject = {};
    for (const [index, step] of [...stepsBefore(scenario, read), ...cassette.steps].entries()) {
      config = step.config ?? config;
      const found = await playStep(step, config, stage);
      if (found.length > 0) return found.map((line) => `step ${index}, ${step.command}: ${line}`);
    }
    return [];
  } finally {
    workspace?.close();
    await server.stop();
  }
}

/** The clock of the stand-in while recordings are replayed: a wait of 10 s takes half a second. */
const QUICK = 0.05;

/** Milliseconds that let five waits of one second end after, and not together with, a timeout of five. */
const NOT_AT_ONCE = 20;

function recordsTokens({ steps }: Cassette): boolean {
  return steps.some(({ exchanges }) => exchanges?.some(({ request }) => request.token));
}

/** These start from the state that the first steps of another recording leave behind. */
const STARTS_FROM: { [scenario: string]: { readonly scenario: string; readonly steps: number } } = {
  "import-real": { scenario: "taint", steps: 2 },
  "shape-rename-display": { scenario: "shape-create", steps: 2 },
  "shape-swap": { scenario: "shape-create", steps: 2 },
};

function stepsBefore(scenario: string, read: (name: string) => Cassette) {
  const from = STARTS_FROM[scenario];
  return from === undefined ? [] : read(from.scenario).steps.slice(0, from.steps);
}
