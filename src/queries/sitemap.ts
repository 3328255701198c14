import { type AreaKind, listCodes } from '#domain/areas/index.ts';
import type { Ctx } from '#domain/context.ts';
import { listOpenRunIds } from '#domain/learning/index.ts';
import { paths } from '#src/paths.ts';

/** Addresses in one part; the standard allows fifty thousand, but a part is made whole in memory. */
export const ADDRESSES_A_PART = 1_000;
/** Parts of one kind; what would come after them is not told to search engines. */
const MOST_PARTS = 50;
/** Of wijken and buurten a page has little to say. */
const KINDS: readonly AreaKind[] = ['provincie', 'gemeente'];

type Page = { readonly from: number; readonly most: number };
const grown: Readonly<Record<string, (ctx: Ctx, page: Page) => string[]>> = {
  uitvoeringen: (ctx, page) => listOpenRunIds(ctx, page).map(paths.run),
  gebieden: (ctx, page) => listCodes(ctx, KINDS, page).map(paths.area),
};

/** Names of the parts: the pages that do not grow, and of what grows as many parts as it fills now. */
export function listSitemapParts(ctx: Ctx): string[] {
  const filled = Object.entries(grown).flatMap(([name, list]) => {
    const parts: string[] = [];
    while (parts.length < MOST_PARTS && list(ctx, { from: parts.length * ADDRESSES_A_PART, most: 1 }).length > 0)
      parts.push(`${name}-${parts.length + 1}`);
    return parts;
  });
  return ['paginas', ...filled];
}

/** Paths of one part; null for a part that there is not. */
export function readSitemapPart(ctx: Ctx, part: string): string[] | null {
  if (part === 'paginas') return fixedPages(ctx);
  const [name = '', number = ''] = part.split('-');
  const list = Object.hasOwn(grown, name) ? grown[name] : undefined;
  if (!list || !/^[1-9]\d?$/.test(number) || Number(number) > MOST_PARTS) return null;
  const found = list(ctx, { from: (Number(number) - 1) * ADDRESSES_A_PART, most: ADDRESSES_A_PART });
  return found.length > 0 ? found : null;
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
