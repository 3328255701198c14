import type { PageText } from '#src/adapters/reading/port.ts';

/** Pages on one screen: a long file is read in portions, each with an address. */
export const PAGES_A_SCREEN = 10;

export type ShownPage = PageText & { readonly number: number };
export type Portion = {
  readonly pages: readonly ShownPage[];
  /** Portions in all, and which this is (from 1). */
  readonly parts: number;
  readonly part: number;
};

/** The portion that the address asks for; one that does not exist is the nearest. */
export function portionOf(pages: readonly PageText[], asked: string | null): Portion {
  const parts = Math.max(1, Math.ceil(pages.length / PAGES_A_SCREEN));
  const number = /^\d{1,3}$/.test(asked ?? '') ? Number(asked) : 1;
  const part = Math.min(Math.max(number, 1), parts);
  const from = (part - 1) * PAGES_A_SCREEN;
  const shown = pages.slice(from, from + PAGES_A_SCREEN).map((page, at) => ({ ...page, number: from + at + 1 }));
  return { pages: shown, parts, part };
}
