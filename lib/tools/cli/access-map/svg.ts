import type { Diagram } from "./diagram";
import { layOut, MAX_LETTERS, type Line, type PlacedBox, type PlacedRow } from "./layout";
import type { Severity } from "./severity";

const INK = "#263238";
const FAINT = "#607d8b";
const COLORS: { readonly [severity in Severity]: string } = {
  error: "#c62828",
  warning: "#c05600",
  note: FAINT,
};

const LEGEND = "red: error, orange: warning";

/** An access map as a picture that needs nothing else: no script, no style sheet, no embedded font. */
export function renderSvg(diagram: Diagram): string {
  const { width, height, columns, lines } = layOut(diagram);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${round(width)}" height="${round(height)}" viewBox="0 0 ${round(width)} ${round(height)}" font-family="Helvetica, Arial, sans-serif" font-size="12" role="img">`,
    `<title>Access map</title>`,
    `<rect width="100%" height="100%" fill="white"/>`,
    ...columns.map(({ title, x }) => text(title, { x, y: 36, size: 14, weight: "bold" })),
    ...lines.map(renderLine),
    ...columns.flatMap(({ boxes }) => boxes).map(renderBox),
    text(LEGEND, { x: 24, y: height - 12, size: 11, color: FAINT }),
    "</svg>",
  ].join("\n");
}

function renderLine({ edge, from, to }: Line): string {
  const middle = round((from.x + to.x) / 2);
  const [x1, y1, x2, y2] = [from.x, from.y, to.x, to.y].map(round);
  const stroke = edge.severity === undefined ? "#90a4ae" : COLORS[edge.severity];
  return [
    `<path d="M ${x1} ${y1} C ${middle} ${y1}, ${middle} ${y2}, ${x2} ${y2}" fill="none" stroke="${stroke}" stroke-width="1.3"/>`,
    `<circle cx="${x2}" cy="${y2}" r="3" fill="${stroke}"/>`,
  ].join("\n");
}

function renderBox({ x, y, width, height, title, detail, rows }: PlacedBox): string {
  const place = `x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"`;
  return [
    `<g><title>${escape(`${title}\n${detail}`)}</title>`,
    `<rect ${place} rx="5" fill="#f5f7f8" stroke="${FAINT}"/>`,
    text(title, { x: x + 10, y: y + 17, weight: "bold" }),
    text(detail, { x: x + 10, y: y + 33, size: 11, color: FAINT }),
    ...rows.map((row) => renderRow(row, x)),
    "</g>",
  ].join("\n");
}

function renderRow({ edge, y }: PlacedRow, x: number): string {
  const color = edge.severity === undefined ? INK : COLORS[edge.severity];
  return text(edge.label, { x: x + 10, y: y + 4, color });
}

interface TextStyle {
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly weight?: string;
  readonly color?: string;
}

function text(
  content: string,
  { x, y, size = 12, weight = "normal", color = INK }: TextStyle,
): string {
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" font-weight="${weight}" fill="${color}">${escape(shorten(content))}</text>`;
}

/** Ids differ at both ends, so the middle is left out. */
function shorten(content: string): string {
  if (content.length <= MAX_LETTERS) return content;
  const half = Math.floor((MAX_LETTERS - 1) / 2);
  return `${content.slice(0, half)}…${content.slice(-half)}`;
}

const ENTITIES: { readonly [character: string]: string } = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

function escape(content: string): string {
  return content.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
