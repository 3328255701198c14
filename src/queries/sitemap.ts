import { type AreaKind, countCodes, listCodes } from '#domain/areas/index.ts';
import type { Ctx } from '#domain/context.ts';
import { countOpenRuns, listOpenRunIds } from '#domain/learning/index.ts';
import { paths } from '#src/paths.ts';

/** Addresses in one part; the standard allows fifty thousand, but a part is made whole, while others wait. */
export const ADDRESSES_A_PART = 250;
/** Parts of one kind; what would come after them is not told to search engines. */
const MOST_PARTS = 99;
/** Of wijken and buurten a page has little to say. */
const KINDS: readonly AreaKind[] = ['provincie', 'gemeente'];

type Grown = {
  /** How many there are, counted no further than `most`. */
  count(ctx: Ctx, most: number): number;
  /** Paths of a part; what is not to be found any more is left out of it. */
  list(ctx: Ctx, page: { readonly from: number; readonly most: number }): string[];
};
const grown: Readonly<Record<string, Grown>> = {
  uitvoeringen: { count: countOpenRuns, list: (ctx, page) => listOpenRunIds(ctx, page).map(paths.run) },
  gebieden: {
    count: (ctx, most) => countCodes(ctx, KINDS, most),
    list: (ctx, page) => listCodes(ctx, KINDS, page).map(paths.area),
  },
};

/** Names of the parts: the pages that do not grow, and of what grows as many parts as it fills now. */
export function listSitemapParts(ctx: Ctx): string[] {
  const filled = Object.entries(grown).flatMap(([name, { count }]) => {
    const parts = Math.ceil(count(ctx, MOST_PARTS * ADDRESSES_A_PART) / ADDRESSES_A_PART);
    return Array.from({ length: parts }, (_, at) => `${name}-${at + 1}`);
  });
  return ['paginas', ...filled];
}

/** Paths of one part; null for a part that there is not. */
export function readSitemapPart(ctx: Ctx, part: string): string[] | null {
  if (part === 'paginas') return fixedPages(ctx);
  const [name = '', number = ''] = part.split('-');
  const kind = Object.hasOwn(grown, name) ? grown[name] : undefined;
  if (!kind || !/^[1-9]\d?$/.test(number) || Number(number) > MOST_PARTS) return null;
  const from = (Number(number) - 1) * ADDRESSES_A_PART;
  return kind.count(ctx, from + 1) > from ? kind.list(ctx, { from, most: ADDRESSES_A_PART }) : null;
}

function fixedPages(ctx: Ctx): string[] {
  const { catalogue } = ctx.outside;
  return [
    paths.home(),
    paths.method(),
    paths.catalogue(),
    paths.preview(),
    paths.stories(),
    paths.areas(),
    paths.check(),
    paths.contact(),
    paths.accessibility(),
    paths.privacy(),
    paths.terms(),
    paths.withdraw(),
    ...catalogue.courses().map(({ id }) => paths.course(id)),
    ...catalogue.stories().map(({ id }) => paths.story(id)),
  ];
}
