import { drawAccessMap, type Diagram } from "../../../../lib/tools/cli/access-map/diagram";
import { findingsIn } from "../../../../lib/tools/cli/access-map/findings";
import { renderSvg } from "../../../../lib/tools/cli/access-map/svg";
import { accessMap } from "../../../support/access-maps";
import { smallStack } from "../../../support/small-map";

function boxOf(title: string): Diagram {
  const boxes = [{ id: "a", title, detail: "detail" }];
  return { columns: [{ title: "Column", boxes }], edges: [] };
}

test("draws a box for each thing and a line for each grant, errors in red", () => {
  const map = accessMap(smallStack);
  const svg = renderSvg(drawAccessMap(map, findingsIn(map)));
  expect(svg.match(/<g>/g)).toHaveLength(5);
  expect(svg.match(/<path /g)).toHaveLength(4);
  expect(svg.match(/<path [^>]*stroke="#c62828"/g)).toHaveLength(1);
  expect(svg).toMatch(/fill="#c62828">Contributor</);
  expect(svg).toMatch(/>Storage Blob Data Reader</);
});

test("reads texts as texts", () => {
  const svg = renderSvg(boxOf(`<script>"&'</script>`));
  expect(svg).toContain(">&lt;script&gt;&quot;&amp;'&lt;/script&gt;</text>");
  expect(svg).not.toContain("<script");
});

test("shortens what is too long for its box, and tells it whole under the pointer", () => {
  const long = `start-${"x".repeat(80)}-end`;
  const svg = renderSvg(boxOf(long));
  expect(svg).toMatch(/>start-x+…x+-end<\/text>/);
  expect(svg).toContain(`<title>${long}\ndetail</title>`);
});
