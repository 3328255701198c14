import { createHash } from 'node:crypto';

/** The same list in an order that hangs on the seed alone: the same for the same try, another for the next. */
export function shuffled<Item extends { readonly id: string }>(items: readonly Item[], seed: string): Item[] {
  const rank = (id: string) => createHash('sha256').update(`${seed}:${id}`).digest('hex');
  return items
    .map((item) => ({ item, rank: rank(item.id) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ item }) => item);
}
