import { drawAccessMap, type Diagram } from "../../../../lib/tools/cli/access-map/diagram";
import { findingsIn } from "../../../../lib/tools/cli/access-map/findings";
import { renderMermaid } from "../../../../lib/tools/cli/access-map/mermaid";
import { accessMap } from "../../../support/access-maps";
import { smallStack } from "../../../support/small-map";

test("is a flowchart in which errors are red", () => {
  const map = accessMap(smallStack);
  expect(renderMermaid(drawAccessMap(map, findingsIn(map)))).toMatchInlineSnapshot(`
   "flowchart LR
     subgraph c0["Callers"]
       n0["Team<br/>Group 5f2d3c1e-0000-4000-8000-000000000001"]
     end
     subgraph c1["Applications"]
       n1["Support<br/>platform/Support, made here"]
     end
     subgraph c2["Agents"]
       n2["Support's agent<br/>its own identity"]
     end
     subgraph c3["Resources"]
       n3["storageAccounts/manuals<br/>/subscriptions/00000000-0000-0000-0000-0000000000aa/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/manuals"]
       n4["resource group rg<br/>/subscriptions/00000000-0000-0000-0000-0000000000aa/resourceGroups/rg"]
     end
     n0 -->|"Foundry User"| n1
     n1 --> n2
     n2 -->|"Storage Blob Data Reader"| n3
     n2 -->|"Contributor"| n4
     linkStyle 3 stroke:#c62828,stroke-width:2px"
  `);
});

test("spells what Mermaid would read as its own", () => {
  const title = 'a "b" <c> #d `e` \\f & [g] | {h}';
  const diagram: Diagram = {
    columns: [{ title: "x", boxes: [{ id: title, title, detail: "end" }] }],
    edges: [],
  };
  expect(renderMermaid(diagram)).toContain(
    '    n0["a #34;b#34; #60;c#62; #35;d #96;e#96; #92;f #38; [g] | {h}<br/>end"]\n',
  );
});
