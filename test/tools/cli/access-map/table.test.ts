import { findingsIn } from "../../../../lib/tools/cli/access-map/findings";
import { renderTable } from "../../../../lib/tools/cli/access-map/table";
import { accessMap } from "../../../support/access-maps";
import { publishedApplication } from "../../../support/foundry";
import { smallStack } from "../../../support/small-map";

test("tells callers, reach and findings", () => {
  const map = accessMap(smallStack);
  expect(renderTable(map, findingsIn(map))).toMatchInlineSnapshot(`
   "platform/Support (application Support, made here)
     may be called by
       Team  Group 5f2d3c1e-0000-4000-8000-000000000001  Foundry User  on the application
     its agent may reach
       Storage Blob Data Reader  on storageAccounts/manuals
       Contributor               on resource group rg

   Findings
     error ManagesEverything at platform/Support/Identity/Work
       Contributor on resource group rg lets Support's agent change and delete everything there, but not call an agent or read data
       instead: app.identity.access, which assigns exactly the role that the agent needs, such as readBlobs(id, containerId)
     warning WideScope at platform/Support/Identity/Work
       Support's agent has Contributor on all of resource group rg, including future resources
       instead: app.identity.access or app.identity.assignRole for each resource that the agent uses"
  `);
});

test("says so when there is nothing", () => {
  const nobody = renderTable(
    accessMap((stack) => publishedApplication(stack)),
    [],
  );
  expect(nobody).toContain("  may be called by\n    nobody, according to this stack\n");
  expect(nobody).toMatch(/\n\nNo findings\.$/);
  expect(
    renderTable(
      accessMap(() => undefined),
      [],
    ),
  ).toMatch(/^platform has no applications\./);
});
