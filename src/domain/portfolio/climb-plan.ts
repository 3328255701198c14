import { readDay } from '#domain/calendar.ts';
import type { Fields } from '#domain/draft.ts';
import { cleanLine, cleanText } from '#domain/text.ts';
import { planDayUnknown, planPartNotFound, planTextTooLong } from './refusals.ts';

/** The five parts of a plan, named as in their address. */
export const PLAN_PARTS = ['verhaal', 'twinkel', 'kans', 'stappen', 'coach'] as const;
export type PlanPart = (typeof PLAN_PARTS)[number];

/** What one field of a part takes: a line or a text of at most `most` characters, a day (YYYY-MM-DD), or one of `choices`. All may stay empty. */
export type PlanField =
  | { readonly kind: 'line' | 'text'; readonly most: number }
  | { readonly kind: 'day' }
  | { readonly kind: 'choice'; readonly choices: readonly string[] };

const line = (most: number): PlanField => ({ kind: 'line', most });
const oneOf = (...choices: readonly string[]): PlanField => ({ kind: 'choice', choices });

/** How a moment of the life line felt; it may stay open. */
export const TONES = ['light', 'plain', 'heavy'] as const;
/** How an agreement stands; it is still to do while this is open. */
export const STEP_STATES = ['done', 'stuck'] as const;
export type StepState = (typeof STEP_STATES)[number];

/** Rows of one kind in a part, each with the same fields, numbered from 1. What is bounded here fits one sheet of A4. */
type Rows = { readonly most: number; readonly fields: Readonly<Record<string, PlanField>> };
export const MOMENTS: Rows = { most: 8, fields: { year: line(12), moment: line(80), tone: oneOf(...TONES) } };
export const TWINKLES: Rows = { most: 5, fields: { twinkle: line(80), seen: line(50), voice: line(50) } };
export const STEPS: Rows = {
  most: 6,
  fields: { step: line(90), day: { kind: 'day' }, who: line(50), state: oneOf(...STEP_STATES), smaller: line(90) },
};

/** The fields of each part by name; those of rows end in the number of their row. */
export const PLAN_FIELDS: Readonly<Record<PlanPart, Readonly<Record<string, PlanField>>>> = {
  verhaal: numbered(MOMENTS),
  twinkel: { ...numbered(TWINKLES), strongest: oneOf('1', '2', '3', '4', '5') },
  kans: { chance: line(160), why: line(160) },
  stappen: { first: line(120), help: line(160), ...numbered(STEPS) },
  coach: { companion: line(60), meet: line(80), back: { kind: 'text', most: 600 } },
};

/** A part of the plan as it was on one moment. Version 0: nothing was written yet. */
export type StoredPlanPart = { readonly version: number; readonly fields: Fields; readonly savedAt: Date | null };
export type ClimbPlan = Readonly<Record<PlanPart, StoredPlanPart>>;
export const NOTHING_WRITTEN: StoredPlanPart = { version: 0, fields: {}, savedAt: null };
/** Versions of one part that are there at most; the oldest goes when there is one more. */
export const MOST_PLAN_VERSIONS = 40;

export function requirePlanPart(name: string): PlanPart {
  const part = PLAN_PARTS.find((one) => one === name);
  if (!part) throw planPartNotFound();
  return part;
}

/** One row with what stands in it, by the names of its fields without the number. */
export type PlanRow = { readonly number: number; readonly values: Fields };

/** The rows in which something is written, in the order in which they stand. */
export function rowsOf(fields: Fields, { most, fields: columns }: Rows): PlanRow[] {
  return Array.from({ length: most }, (_, at) => at + 1).flatMap((number) => {
    const names = Object.keys(columns);
    if (names.every((name) => !fields[`${name}${number}`])) return [];
    return [{ number, values: Object.fromEntries(names.map((name) => [name, fields[`${name}${number}`] ?? ''])) }];
  });
}

/** What was typed in this part, cleaned; what is no field of it is passed over. Refuses at its field what is too long, and a day that does not exist. */
export function readPlanFields(part: PlanPart, typed: Fields): Fields {
  const entries = Object.entries(PLAN_FIELDS[part]).flatMap(([name, field]) => {
    const given = typed[name];
    return given === undefined ? [] : [[name, readField(name, field, given)] as const];
  });
  return Object.fromEntries(entries);
}

function readField(name: string, field: PlanField, given: string): string {
  if (field.kind === 'choice') return field.choices.includes(given) ? given : '';
  const text = field.kind === 'text' ? cleanText(given) : cleanLine(given);
  if (field.kind === 'day') {
    if (text !== '' && readDay(text) === null) throw planDayUnknown(name);
    return text;
  }
  if (text.length > field.most) throw planTextTooLong(field.most, name);
  return text;
}

function numbered({ most, fields }: Rows): Record<string, PlanField> {
  const rows = Array.from({ length: most }, (_, at) => at + 1);
  return Object.fromEntries(
    rows.flatMap((number) => Object.entries(fields).map(([name, field]) => [`${name}${number}`, field] as const)),
  );
}
