import { findingsIn } from "../../../../lib/tools/cli/access-map/findings";
import { renderJson } from "../../../../lib/tools/cli/access-map/json";
import { accessMap } from "../../../support/access-maps";
import { smallStack } from "../../../support/small-map";

test("has the shape that docs/access-map.md describes", () => {
  const map = accessMap(smallStack);
  const json: unknown = JSON.parse(renderJson(map, findingsIn(map)));
  expect(json).toMatchInlineSnapshot(`
   {
     "applications": [
       {
         "authorizationScheme": "Default",
         "id": "/subscriptions/00000000-0000-0000-0000-0000000000aa/resourceGroups/rg/providers/Microsoft.CognitiveServices/accounts/Contoso/projects/support/applications/Support",
         "name": "Support",
         "origin": "made",
         "path": "platform/Support",
       },
     ],
     "findings": [
       {
         "id": "ManagesEverything",
         "path": "platform/Support/Identity/Work",
         "remedy": "app.identity.access, which assigns exactly the role that the agent needs, such as readBlobs(id, containerId)",
         "severity": "error",
         "what": "Contributor on resource group rg lets Support's agent change and delete everything there, but not call an agent or read data",
       },
       {
         "id": "WideScope",
         "path": "platform/Support/Identity/Work",
         "remedy": "app.identity.access or app.identity.assignRole for each resource that the agent uses",
         "severity": "warning",
         "what": "Support's agent has Contributor on all of resource group rg, including future resources",
       },
     ],
     "grants": [
       {
         "address": "azapi_resource.Support_Grants_Team_75A14837",
         "calls": [
           "platform/Support",
         ],
         "path": "platform/Support/Grants/Team",
         "principal": {
           "id": "5f2d3c1e-0000-4000-8000-000000000001",
           "label": "Team",
           "type": "Group",
         },
         "role": {
           "guid": "53ca6127-db72-4b80-b1b0-d745d6d5456d",
           "name": "Foundry User",
         },
         "scope": {
           "id": "/subscriptions/00000000-0000-0000-0000-0000000000aa/resourceGroups/rg/providers/Microsoft.CognitiveServices/accounts/Contoso/projects/support/applications/Support",
           "label": "applications/Support in Contoso",
           "level": "resource",
         },
         "type": "Microsoft.Authorization/roleAssignments",
       },
       {
         "address": "azapi_resource.Support_Identity_ReadManuals_46F5B4C5",
         "calls": [],
         "path": "platform/Support/Identity/ReadManuals",
         "principal": {
           "agentOf": "platform/Support",
           "id": "{platform/Support}",
           "label": "Support's agent",
           "type": "ServicePrincipal",
         },
         "role": {
           "guid": "2a2b9908-6ea1-4ae2-8e65-a410df84e7d1",
           "name": "Storage Blob Data Reader",
         },
         "scope": {
           "id": "/subscriptions/00000000-0000-0000-0000-0000000000aa/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/manuals",
           "label": "storageAccounts/manuals",
           "level": "resource",
         },
         "type": "Microsoft.Authorization/roleAssignments",
       },
       {
         "address": "azapi_resource.Support_Identity_Work_C971E084",
         "calls": [],
         "path": "platform/Support/Identity/Work",
         "principal": {
           "agentOf": "platform/Support",
           "id": "{platform/Support}",
           "label": "Support's agent",
           "type": "ServicePrincipal",
         },
         "role": {
           "guid": "b24988ac-6180-42a0-ab88-20f7382dd24c",
           "name": "Contributor",
         },
         "scope": {
           "id": "/subscriptions/00000000-0000-0000-0000-0000000000aa/resourceGroups/rg",
           "label": "resource group rg",
           "level": "resourceGroup",
         },
         "type": "Microsoft.Authorization/roleAssignments",
       },
     ],
     "stack": "platform",
     "version": 1,
   }
  `);
});
