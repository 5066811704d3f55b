import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serveLocalAzure } from "../../../../lib/tools/cli/commands/local";
import { LocalAzureError } from "../../../../lib/tools/local/core/local-azure-error";
import { UserError } from "../../../../lib/tools/cli/user-error";

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), "cli-"));
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

function serve(config: string): Promise<void> {
  return serveLocalAzure({ config, port: "0" }, { print: () => undefined, environment: {} });
}

test("refuses settings that make no sense in one sentence", async () => {
  const file = join(directory, "settings.json");
  writeFileSync(file, '{ "behaviours": { "put": "patch" } }');
  await expect(serve(file)).rejects.toThrow(
    new LocalAzureError(
      'settings of local Azure: behaviours.put must be one of replace, merge, got "patch"',
    ),
  );
});

test("refuses settings that are no JSON in one sentence", async () => {
  const file = join(directory, "settings.json");
  writeFileSync(file, "{");
  await expect(serve(file)).rejects.toThrow(UserError);
  await expect(serve(file)).rejects.toThrow(/settings.json cannot be read \(.*JSON.*\): docs/);
});

test("refuses settings that are not there", async () => {
  await expect(serve(join(directory, "none.json"))).rejects.toThrow("none.json cannot be read");
});

test("refuses a damaged state in one sentence", async () => {
  writeFileSync(join(directory, "state.json"), "{");
  const served = serveLocalAzure(
    { state: directory, port: "0" },
    { print: () => undefined, environment: {} },
  );
  await expect(served).rejects.toThrow(LocalAzureError);
  await expect(served).rejects.toThrow(`the state in ${directory}/state.json is damaged (`);
});
