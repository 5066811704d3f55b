import { azapiChoice } from "../support/azapi-source";
import { LEFT_OUT } from "../replay/left-out";
import { openWorkspaces, playAll } from "../replay/play-all";
import { refusal } from "../replay/refusal";
import { ours } from "../replay/scenarios";

playAll("keeps to", ours());

describe("what the stand-in does not play", () => {
  const workspaces = openWorkspaces();
  for (const leftOut of azapiChoice() === "standin" ? LEFT_OUT : []) {
    test.concurrent(`is refused by name: ${leftOut.refused}, as ${leftOut.reason}`, async () => {
      expect(await refusal(leftOut, workspaces())).toContain(leftOut.refused);
    });
  }
});
