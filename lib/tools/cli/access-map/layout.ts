import type { Box, Column, Diagram, Edge } from "./diagram";

/** A diagram with positions, in pixels from the top left. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly columns: { readonly title: string; readonly x: number; readonly boxes: PlacedBox[] }[];
  readonly lines: Line[];
}

export interface PlacedBox extends Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Edges that are listed inside the box, next to where they end. */
  readonly rows: PlacedRow[];
}

export interface PlacedRow {
  readonly edge: Edge;
  /** Middle of the row. */
  readonly y: number;
}

export interface Line {
  readonly edge: Edge;
  readonly from: Point;
  readonly to: Point;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const MARGIN = 24;
const HEADER = 28;
const COLUMN_GAP = 150;
const BOX_GAP = 14;
const TITLE_HEIGHT = 42;
const ROW_HEIGHT = 18;
/** A little wider than the font's average letter, so texts stay inside their boxes. */
const LETTER = 7.6;
const PADDING = 24;

/** The longest text that is drawn whole. */
export const MAX_LETTERS = 48;

/**
 * Columns from left to right, boxes in each with equal gaps over the full height, callers and resources in the order
 * of the applications that they belong to.
 */
export function layOut(diagram: Diagram): Layout {
  const columns = diagram.columns.map((column, at) => sorted(column, at, diagram));
  const height = Math.max(0, ...columns.map((column) => heightOf(column, diagram.edges)));
  let x = MARGIN;
  const placed = columns.map((column) => {
    const left = x;
    const width = widthOf(column, diagram.edges);
    const boxes = place(column, { x: left, width, height }, diagram.edges);
    x += width + COLUMN_GAP;
    return { title: column.title, x: left, boxes };
  });
  return {
    width: x - COLUMN_GAP + MARGIN,
    height: height + HEADER + 2 * MARGIN,
    columns: placed,
    lines: linesBetween(
      placed.flatMap(({ boxes }) => boxes),
      diagram.edges,
    ),
  };
}

/** The outer columns follow the applications and agents next to them, which keeps lines from crossing. */
function sorted(column: Column, at: number, { columns, edges }: Diagram): Column {
  if (column.boxes.every(({ tells }) => tells === undefined)) return column;
  const neighbors = (columns[at === 0 ? 1 : at - 1]?.boxes ?? []).map(({ id }) => id);
  const rank = ({ id }: Box): number => {
    const ranks = edges
      .filter(({ from, to }) => from === id || to === id)
      .map(({ from, to }) => neighbors.indexOf(from === id ? to : from));
    return ranks.reduce((sum, each) => sum + each, 0) / ranks.length;
  };
  return { ...column, boxes: [...column.boxes].sort((a, b) => rank(a) - rank(b)) };
}

/** The outer boxes list what was granted, one row per grant; those in between have only lines. */
function rowsOf({ id, tells }: Box, edges: Edge[]): Edge[] {
  const own = edges.filter(({ from, to }) => tells !== undefined && { from, to }[tells] === id);
  return [...new Map(own.map((edge) => [edge.grant, edge])).values()];
}

function boxHeight(box: Box, edges: Edge[]): number {
  return TITLE_HEIGHT + rowsOf(box, edges).length * ROW_HEIGHT;
}

function heightOf({ boxes }: Column, edges: Edge[]): number {
  return boxes.reduce((sum, box) => sum + boxHeight(box, edges) + BOX_GAP, BOX_GAP);
}

function widthOf({ title, boxes }: Column, edges: Edge[]): number {
  const texts = boxes.flatMap((box) => [
    box.title,
    box.detail,
    ...rowsOf(box, edges).map(({ label }) => label),
  ]);
  const letters = Math.max(title.length, ...texts.map(({ length }) => length));
  return Math.min(letters, MAX_LETTERS) * LETTER + PADDING;
}

function place(
  column: Column,
  { x, width, height }: { x: number; width: number; height: number },
  edges: Edge[],
): PlacedBox[] {
  const spare = height - heightOf(column, edges);
  const gap = BOX_GAP + spare / (column.boxes.length + 1);
  let y = MARGIN + HEADER;
  return column.boxes.map((box) => {
    y += gap;
    const top = y;
    const rows = rowsOf(box, edges).map((edge, at) => {
      return { edge, y: top + TITLE_HEIGHT + (at + 0.5) * ROW_HEIGHT - 4 };
    });
    const placed = { ...box, x, y: top, width, height: boxHeight(box, edges), rows };
    y += placed.height;
    return placed;
  });
}

function linesBetween(boxes: PlacedBox[], edges: Edge[]): Line[] {
  const byId = new Map(boxes.map((box) => [box.id, box]));
  return edges.flatMap((edge) => {
    const from = byId.get(edge.from);
    const to = byId.get(edge.to);
    if (from === undefined || to === undefined) return [];
    return [
      {
        edge,
        from: { x: from.x + from.width, y: heightOn(from, edge) },
        to: { x: to.x, y: heightOn(to, edge) },
      },
    ];
  });
}

/** At the edge's row, or in the middle of a box without rows. */
function heightOn({ rows, y, height }: PlacedBox, edge: Edge): number {
  return rows.find((row) => row.edge.grant === edge.grant)?.y ?? y + height / 2;
}
