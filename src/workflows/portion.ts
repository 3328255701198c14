import type { Ctx } from '#domain/context.ts';

const kept = new WeakMap<object, Map<string, string>>();

/**
 * Work in portions by key: `work` gets where the last portion ended ('' at the beginning) and gives where this one did, or null when it came to the end, after
 * which the next begins anew. Kept in this process only: after a start a round begins anew.
 */
export function nextPortion(ctx: Ctx, name: string, work: (after: string) => string | null): void {
  const places = kept.get(ctx.outside) ?? new Map<string, string>();
  kept.set(ctx.outside, places);
  places.set(name, work(places.get(name) ?? '') ?? '');
}

/**
 * The next at most `most` items, read in the order of their ids. Where it stands is kept before the items are worked on, so that one that fails does not
 * hold up what comes after it: it has its turn again in the next round.
 */
export function takePortion<Item extends { readonly id: string }>(
  ctx: Ctx,
  name: string,
  most: number,
  read: (page: { readonly after: string; readonly most: number }) => readonly Item[],
): readonly Item[] {
  let items: readonly Item[] = [];
  nextPortion(ctx, name, (after) => {
    items = read({ after, most });
    return items.length < most ? null : (items.at(-1)?.id ?? null);
  });
  return items;
}
