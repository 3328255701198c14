import { foldWords } from '#domain/fold.ts';

export const AREA_KINDS = ['land', 'provincie', 'gemeente', 'wijk', 'buurt'] as const;
export type AreaKind = (typeof AREA_KINDS)[number];

/** A place on the CBS map. Days are local (YYYY-MM-DD) and half-open: valid when `validFrom` ≤ day < `validTo`; null is open. */
export type Area = {
  readonly code: string;
  readonly name: string;
  readonly kind: AreaKind;
  readonly parentCode: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly inhabitants: number | null;
  readonly sourceYear: number | null;
};

export type Succession = {
  readonly oldCode: string;
  readonly oldName: string;
  readonly newCode: string;
  readonly newName: string;
  readonly date: string;
  readonly status: 'done' | 'planned';
};

/** An area, and one that contains it. */
export type Pair = readonly [code: string, ancestor: string];

/** A code of CBS is text: Amsterdam's wijken and buurten have letters in it. */
const CODE = /^(NL|PV\d{2}|GM\d{4}|WK\d{4}[0-9A-Z]{2}|BU\d{4}[0-9A-Z]{4})$/;

export function isAreaCode(text: string): boolean {
  return CODE.test(text);
}

/** Valid on this local day. */
export function validOn(area: Pick<Area, 'validFrom' | 'validTo'>, day: string): boolean {
  return (area.validFrom === null || area.validFrom <= day) && (area.validTo === null || day < area.validTo);
}

/** Lower case, without accents or quotes, every other sign a space, for finding a name as people type it: `'s-Gravenhage` → `s gravenhage`. */
export function searchForm(name: string): string {
  return foldWords(name);
}

/** Whether a name, or one of its words after the first, begins with what was typed; both in their search form. */
export function beginsAt(name: string, wanted: string): boolean {
  return ` ${name}`.includes(` ${wanted}`);
}

/**
 * Every area with itself and all that contain it. A gemeente that ended counts as a part of its successors, and so of their provincie;
 * a planned succession does not count yet. What once lay in an area (`before`) stays in it: a licence keeps the territory it was sold for.
 */
export function ancestorPairs(
  areas: readonly Area[],
  successions: readonly Succession[],
  before: readonly Pair[] = [],
): Pair[] {
  const known = new Set(areas.map((area) => area.code));
  const up = new Map<string, Set<string>>();
  const link = (child: string, parent: string | null) => {
    if (!parent || !known.has(child) || !known.has(parent) || child === parent) return;
    up.set(child, (up.get(child) ?? new Set()).add(parent));
  };
  for (const area of areas) link(area.code, area.parentCode);
  for (const succession of successions) if (succession.status === 'done') link(succession.oldCode, succession.newCode);
  for (const [code, ancestor] of before) link(code, ancestor);
  return areas.flatMap((area) => [...closure(area.code, up)].map((ancestor): Pair => [area.code, ancestor]));
}

function closure(code: string, up: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const found = new Set<string>([code]);
  for (const reached of found) for (const parent of up.get(reached) ?? []) found.add(parent);
  return found;
}
