import { sql } from 'drizzle-orm';
import { termReminders, waitQuestions } from '#db/schema/assessment-records.ts';
import { daysAfter } from '#domain/calendar.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { listPeopleWithRole } from '#domain/identity/index.ts';
import { onlyTheProduct } from './refusals.ts';
import { DAYS_TO_DECIDE, DUE_NOW, decisionDue, REMIND_DAYS_BEFORE } from './terms.ts';

/** Seats, or cases, that one turn looks at. */
const AT_ONCE = 200;

type SeatDue = { readonly id: string; readonly certificationId: string; readonly due: number };
type CaseDue = { readonly id: string; readonly opened: number };

/**
 * Reminds the assessors whose marks are due soon or late, from the seat `after` on, and gives the last seat that was looked at, or null at the end.
 * Each is reminded once per term and kind; a longer term begins anew. Safe to repeat.
 */
export function remindAssessors(ctx: Ctx, after: string): string | null {
  if (ctx.actor.kind !== 'system') throw onlyTheProduct();
  const seats = ctx.db.all<SeatDue>(sql`
    select a.id as id, a.certification_id as certificationId, ${DUE_NOW} as due from seat_stages s join assessor_assignments a on a.id = s.assignment_id
    where s.assignment_id > ${after} and s.stage = 'waiting' order by s.assignment_id limit ${AT_ONCE}`);
  const soon = daysAfter(ctx.now(), REMIND_DAYS_BEFORE).getTime();
  for (const seat of seats.filter(({ due }) => due <= soon)) remindAssessor(ctx, seat);
  return seats.length < AT_ONCE ? null : (seats.at(-1)?.id ?? null);
}

function remindAssessor(ctx: Ctx, { id, certificationId, due }: SeatDue): void {
  const kind = due <= ctx.now().getTime() ? 'mark_late' : 'mark_soon';
  change(ctx, (tx) => {
    const row = { subjectId: id, kind, dueAt: new Date(due), at: tx.now() } as const;
    const made = tx.db.insert(termReminders).values(row).onConflictDoNothing().returning().all();
    if (made.length === 0) return;
    tx.journal({
      verb: 'assessment.remind_of_term',
      subject: ['certification', certificationId],
      facts: { assignment: id, kind },
    });
    tx.mail({
      kind: kind === 'mark_late' ? 'assessment.mark_late' : 'assessment.mark_soon',
      assignmentId: id,
      dueAt: due,
    });
  });
}

/** Tells every officer, once, of each case that waits for its decision past the term. Safe to repeat. */
export function remindOfficers(ctx: Ctx): void {
  if (ctx.actor.kind !== 'system') throw onlyTheProduct();
  for (const { id, opened } of listPastTerm(
    ctx,
    'ready',
    sql`not exists (select 1 from term_reminders r
    where r.subject_id = s.certification_id and r.kind = 'decision_late')`,
  )) {
    change(ctx, (tx) => {
      const dueAt = decisionDue(new Date(opened));
      tx.db.insert(termReminders).values({ subjectId: id, kind: 'decision_late', dueAt, at: tx.now() }).run();
      tx.journal({
        verb: 'assessment.remind_of_term',
        subject: ['certification', id],
        facts: { assignment: null, kind: 'decision_late' },
      });
      for (const { id: officerId } of listPeopleWithRole(tx, 'certification_officer'))
        tx.mail({ kind: 'assessment.decision_late', certificationId: id, officerId });
    });
  }
}

/**
 * Asks the candidates for whom nobody was found within the term whether they want to wait or have their money back; who chose to wait is asked again after
 * another term. Safe to repeat.
 */
export function askWhoWaits(ctx: Ctx): void {
  if (ctx.actor.kind !== 'system') throw onlyTheProduct();
  const again = daysAfter(ctx.now(), -DAYS_TO_DECIDE).getTime();
  for (const { id } of listPastTerm(
    ctx,
    'seeking',
    sql`not exists (select 1 from appeals p where p.hearing_id = s.certification_id) and not exists (select 1 from wait_questions q
    where q.certification_id = s.certification_id and (q.answered_at is null or q.answered_at > ${again}))`,
  )) {
    change(ctx, (tx) => {
      tx.db.insert(waitQuestions).values({ certificationId: id, askedAt: tx.now() }).run();
      tx.journal({ verb: 'assessment.ask_to_wait', subject: ['certification', id] });
      tx.mail({ kind: 'assessment.waits_long', certificationId: id, askedAt: tx.now().getTime() });
    });
  }
}

function listPastTerm(ctx: Ctx, stage: 'ready' | 'seeking', and: ReturnType<typeof sql>): CaseDue[] {
  const before = daysAfter(ctx.now(), -DAYS_TO_DECIDE).getTime();
  const found = ctx.db.all<CaseDue>(sql`select s.certification_id as id, s.at as opened from case_stages s
    where s.stage = ${stage} and s.at < ${before} and ${and} order by s.at limit ${AT_ONCE}`);
  return found.filter(({ opened }) => decisionDue(new Date(opened)) <= ctx.now());
}
