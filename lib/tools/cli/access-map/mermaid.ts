import type { Box, Diagram, Edge } from "./diagram";

/** An access map as a Mermaid flowchart, for Markdown. Edges with a finding are colored. */
export function renderMermaid({ columns, edges }: Diagram): string {
  const ids = new Map(columns.flatMap(({ boxes }) => boxes).map(({ id }, at) => [id, `n${at}`]));
  const nodes = columns.flatMap(({ title, boxes }, at) => [
    `  subgraph c${at}[${quoted(title)}]`,
    ...boxes.map((box) => `    ${ids.get(box.id)}[${quoted(linesOf(box))}]`),
    "  end",
  ]);
  const links = edges.map(({ from, to, label }) => {
    const text = label === "" ? "" : `|${quoted(label)}|`;
    return `  ${ids.get(from)} -->${text} ${ids.get(to)}`;
  });
  return ["flowchart LR", ...nodes, ...links, ...styles(edges)].join("\n");
}

const COLORS: { readonly [severity: string]: string } = { error: "#c62828", warning: "#e07b00" };

function styles(edges: Edge[]): string[] {
  return edges.flatMap(({ severity = "" }, at) => {
    const color = COLORS[severity];
    return color === undefined ? [] : [`  linkStyle ${at} stroke:${color},stroke-width:2px`];
  });
}

function linesOf({ title, detail }: Box): string {
  return `${title}\n${detail}`;
}

/** Mermaid reads `#…;` as a character by number; quoted text must not contain quotes. */
function quoted(text: string): string {
  const safe = text.replace(/["#<>&`\\]/g, (character) => `#${character.charCodeAt(0)};`);
  return `"${safe.replaceAll("\n", "<br/>")}"`;
}
