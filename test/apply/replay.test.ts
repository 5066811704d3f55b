import { existsSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { azapiChoice } from "../../lib/tools/azapi-standin/azapi-source";
import { LEFT_OUT } from "../replay/left-out";
import { refusal } from "../replay/refusal";
import { replay } from "../replay/replay";
import { Workspaces } from "../replay/workspaces";

/** `standin`, `registry`, or the path of an azapi binary: all of them have to behave as recorded. */
const AZAPI = azapiChoice();
const OURS = resolve(__dirname, "../fixtures/azapi");
const RECORDED = resolve(__dirname, "../../../shared/azapi/cassettes");
const SECONDS = 1000;

let workspaces: Workspaces;

beforeAll(async () => {
  workspaces = await Workspaces.open(AZAPI);
}, 60 * SECONDS);
afterAll(() => workspaces.remove());

const recorded = scenariosIn(RECORDED);
const played = recorded.filter((name) => !LEFT_OUT.some(({ scenario }) => scenario === name));

/** Ours, for everywhere else, and the recordings where they are at hand. */
const replays = [
  ...scenariosIn(OURS).map((scenario) => ({
    title: `keeps to: ${scenario}`,
    folder: OURS,
    scenario,
  })),
  ...played.map((scenario) => ({
    title: `behaves as recorded: ${scenario}`,
    folder: RECORDED,
    scenario,
  })),
];

for (const { title, folder, scenario } of replays) {
  test.concurrent(
    title,
    async () => {
      expect(await replay({ folder, scenario, workspaces })).toEqual([]);
    },
    300 * SECONDS,
  );
}

for (const leftOut of AZAPI === "standin" ? LEFT_OUT : []) {
  test.concurrent(
    `refuses by name: ${leftOut.refused}, as ${leftOut.reason}`,
    async () => {
      expect(await refusal(leftOut, workspaces)).toContain(leftOut.refused);
    },
    60 * SECONDS,
  );
}

function scenariosIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => file.endsWith(".json"));
  return files.map((file) => file.replace(/\.json$/, ""));
}
