/** Two entries under one key would let the order of the input decide: a broken caller, not a case to handle. */
export const keyed = <Item>(list: readonly Item[], keyOf: (item: Item) => string) => {
  const map = new Map(list.map((item) => [keyOf(item), item]));
  if (map.size < list.length) throw new Error("Readiness was given two entries under one key");
  return map;
};
