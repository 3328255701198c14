import type { Fields } from '#domain/draft.ts';
import { MOMENTS, type PlanPart, rowsOf, STEPS, type StepMark, TWINKLES } from '#domain/portfolio/index.ts';

/** The parts that have rows. */
export const ROWS_OF = { verhaal: MOMENTS, twinkel: TWINKLES, stappen: STEPS } as const;
export type RowedPart = keyof typeof ROWS_OF;

export function hasRows(part: PlanPart): part is RowedPart {
  return Object.hasOwn(ROWS_OF, part);
}

const FEWEST = 3;

/** How many rows a form shows: those that are filled and one more, at least three, so that there is room without a script. */
export function rowsShown(part: RowedPart, fields: Fields): number {
  const last = rowsOf(fields, ROWS_OF[part]).at(-1)?.number ?? 0;
  return Math.min(ROWS_OF[part].most, Math.max(FEWEST, last + 1));
}

/** What the buttons under an agreement need: what it says, how it stands, and the version of the part in which it is seen. */
export type StepMarksProps = {
  readonly number: number;
  readonly what: string;
  readonly state: StepMark['state'];
  readonly version: number;
};
