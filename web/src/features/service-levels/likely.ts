const wordsOf = (name: string): Set<string> =>
  new Set(
    name
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 1),
  );

type Known = { readonly id: string; readonly name: string };

/**
 * The service that a name is most like, by the words they have in common; null where none shares at least half of the
 * words, or two share as many.
 */
export const likely = (name: string, services: readonly Known[]): string | null => {
  const words = wordsOf(name);
  const [best, next] = services
    .map((service) => {
      const own = wordsOf(service.name);
      const shared = [...own].filter((word) => words.has(word)).length;
      return { id: service.id, share: (2 * shared) / Math.max(1, own.size + words.size) };
    })
    .toSorted((a, b) => b.share - a.share);
  if (best === undefined || best.share < 0.5 || best.share === next?.share) return null;
  return best.id;
};
