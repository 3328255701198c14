import { asc, eq } from 'drizzle-orm';
import { areaPostcodes } from '#db/schema/areas.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import type { Area } from './area.ts';
import { ROWS_AT_ONCE } from './contain.ts';
import { findArea } from './find.ts';
import { mayChangeAreas } from './policy.ts';
import { refusals } from './refusals.ts';

/** The four digits of a postcode, and an area in which they lie. */
export type PostcodeRow = { readonly postcode: string; readonly code: string };

const FOUR_DIGITS = /^[1-9]\d{3}$/;

/** The four digits of what was typed when it is a postcode, whole or not: `7411 KT`, `7411kt` and `7411` are; `7411 Deventer` is not. */
export function postcodeIn(typed: string): string | null {
  return /^\s*([1-9]\d{3})\s*([a-z]{2})?\s*$/i.exec(typed)?.[1] ?? null;
}

/**
 * Takes in a whole table of postcodes; the one that stood there goes. A pair that stands twice counts once. Safe to repeat. Refused, with nothing written: what is no
 * postcode, and a code that is not on our map; the refusal names it.
 */
export function importPostcodes(ctx: Ctx, rows: readonly PostcodeRow[]): { postcodes: number; rows: number } {
  return change(ctx, (tx) => {
    if (!mayChangeAreas(tx.actor)) throw refusals.notYours();
    const pairs = new Map(rows.map((row) => [`${row.postcode} ${row.code}`, row]));
    for (const { postcode, code } of pairs.values()) {
      if (!FOUR_DIGITS.test(postcode)) throw refusals.badTable(postcode);
      if (!findArea(tx, code)) throw refusals.badTable(code);
    }
    tx.db.delete(areaPostcodes).run();
    const all = [...pairs.values()].map(({ postcode, code }) => ({ postcode, code }));
    for (let at = 0; at < all.length; at += ROWS_AT_ONCE)
      tx.db
        .insert(areaPostcodes)
        .values(all.slice(at, at + ROWS_AT_ONCE))
        .run();
    const value = { postcodes: new Set(all.map((row) => row.postcode)).size, rows: all.length };
    tx.journal({ verb: 'areas.import_postcodes', subject: ['areas', 'postcodes'], facts: { rows: all.length } });
    return value;
  });
}

/** The areas in which a postcode lies, the one with the most inhabitants first; none for a postcode that the table does not hold. */
export function listByPostcode(ctx: Ctx, postcode: string): Area[] {
  return ctx.db
    .select({ code: areaPostcodes.code })
    .from(areaPostcodes)
    .where(eq(areaPostcodes.postcode, postcode))
    .orderBy(asc(areaPostcodes.code))
    .all()
    .flatMap(({ code }) => findArea(ctx, code) ?? [])
    .sort((left, other) => (other.inhabitants ?? 0) - (left.inhabitants ?? 0));
}

/** Whether a table of postcodes was ever read in. */
export function hasPostcodes(ctx: Ctx): boolean {
  return ctx.db.select({ code: areaPostcodes.code }).from(areaPostcodes).limit(1).get() !== undefined;
}
