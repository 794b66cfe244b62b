/** A graph: each node with the nodes it leads to. */
export type Graph = ReadonlyMap<string, readonly string[]>;

/**
 * The cycles of a graph, one for each knot in it: a path that ends where it began. Walks depth first without
 * recursion, so that a long chain of imports does not end the stack.
 */
export const cycles = (graph: Graph): string[][] => {
  const found: string[][] = [];
  const done = new Set<string>();
  for (const start of graph.keys()) {
    if (done.has(start)) continue;
    const path: { node: string; next: number }[] = [];
    const onPath = new Set<string>();
    const enter = (node: string) => {
      path.push({ node, next: 0 });
      onPath.add(node);
    };
    enter(start);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const node = graph.get(top.node)?.[top.next];
      top.next += 1;
      if (node === undefined) {
        path.pop();
        onPath.delete(top.node);
        done.add(top.node);
      } else if (onPath.has(node)) {
        const nodes = path.map((step) => step.node);
        found.push([...nodes.slice(nodes.indexOf(node)), node]);
      } else if (!done.has(node)) {
        enter(node);
      }
    }
  }
  return found;
};
