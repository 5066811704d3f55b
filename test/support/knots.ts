/** Groups of nodes that reach each other in a circle, each sorted; an edge is from a node to what it names. */
export function knots(edges: Map<string, string[]>): string[][] {
  const reached = new Map([...edges.keys()].map((node) => [node, reachable(edges, node)]));
  const seen = new Set<string>();
  const found: string[][] = [];
  for (const [node, others] of reached) {
    if (seen.has(node) || !others.has(node)) continue;
    const knot = [...others].filter((other) => reached.get(other)?.has(node)).sort();
    for (const member of knot) seen.add(member);
    found.push(knot);
  }
  return found;
}

function reachable(edges: Map<string, string[]>, start: string): Set<string> {
  const reached = new Set<string>();
  const open = [...(edges.get(start) ?? [])];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (reached.has(node)) continue;
    reached.add(node);
    open.push(...(edges.get(node) ?? []));
  }
  return reached;
}
