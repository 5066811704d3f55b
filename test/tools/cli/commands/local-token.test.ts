import { startLocalAzure } from "../../../../lib/tools/local/start";
import { printToken } from "../../../../lib/tools/cli/commands/local-token";
import { UserError } from "../../../../lib/tools/cli/user-error";
import { serveScript } from "../../../support/scripted-server";

test("prints a token of a running local Azure, and nothing else", async () => {
  const azure = await startLocalAzure();
  const printed: string[] = [];
  const url = azure.tokenUrl;
  await printToken({ as: "alice", url }, { printToken: (line) => printed.push(line) });
  expect(printed).toEqual([expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/)]);

  await azure.stop();
  await expect(printToken({ as: "alice", url }, { printToken: () => undefined })).rejects.toThrow(
    UserError,
  );
});

test("says so when something else answers there", async () => {
  const server = await serveScript(() => ({ body: "Hi" }));
  const printed = printToken({ as: "alice", url: server.url }, { printToken: () => undefined });
  await expect(printed).rejects.toThrow(
    new UserError(`${server.url} does not issue tokens: is it a local Azure?`),
  );
  await server.close();
});

test("a mistyped name, and none, are told with the names that there are", async () => {
  const azure = await startLocalAzure();
  const ask = (as: string) =>
    printToken({ as, url: azure.tokenUrl }, { printToken: () => undefined });
  await expect(ask("alcie")).rejects.toThrow(
    /^alcie is neither in the directory of local Azure nor an object id; there are alice, bob/,
  );
  await expect(ask("")).rejects.toThrow("--as is empty");
  await azure.stop();
});
