import { and, eq, sql } from 'drizzle-orm';
import { prepared } from '#db/prepared.ts';
import { practiceStates } from '#db/schema/learning-practice.ts';
import { type Ctx, isPerson } from '#domain/context.ts';
import type { StoredDraft } from '#domain/draft.ts';
import type { Practice } from '#src/catalogue/practice.ts';
import { practiceField } from './practice-answer.ts';
import { FRESH, type PracticeState, soundState } from './practice-steps.ts';
import { notFound } from './refusals.ts';

export type StoredPractice = { readonly state: PracticeState; readonly version: number };

/** The practice with this id; refused when nobody wrote it. */
export function requirePractice(ctx: Ctx, courseId: string, practiceId: string): Practice {
  const practice = ctx.outside.catalogue.findPractice(courseId, practiceId);
  if (!practice) throw notFound();
  return practice;
}

/** How far the person who asks came; there is no way to ask it of another. Version 0: not begun. */
export function findMyPractice(ctx: Ctx, practice: Practice): StoredPractice {
  const nothing = { state: FRESH, version: 0 };
  if (!isPerson(ctx.actor)) return nothing;
  const row = find(ctx.db).get({ personId: ctx.actor.id, courseId: practice.courseId, practiceId: practice.id });
  return row ? { state: soundState(practice, row.state), version: row.version } : nothing;
}

/** What is kept as a draft, by form field: what a form that shows it was made from. */
export function practiceDraft({ state, version }: StoredPractice): StoredDraft {
  const fields = Object.entries(state.answers).map(([id, given]) => [practiceField(id), given]);
  return { version, fields: Object.fromEntries(fields) };
}

const find = prepared((db) =>
  db
    .select({ state: practiceStates.state, version: practiceStates.version })
    .from(practiceStates)
    .where(
      and(
        eq(practiceStates.personId, sql.placeholder('personId')),
        eq(practiceStates.courseId, sql.placeholder('courseId')),
        eq(practiceStates.practiceId, sql.placeholder('practiceId')),
      ),
    )
    .prepare(),
);
