import { sql } from 'drizzle-orm';
import { endOfTerm } from '#domain/calendar.ts';
import { type Case, caseStatus } from './case.ts';

/** From the opening to the decision; what is sold says so too. */
export const DAYS_TO_DECIDE = 70;
/** An assessor hears so many days before the mark is due. */
export const REMIND_DAYS_BEFORE = 5;

/** When the mark of the seat `a` (a row of `assessor_assignments`) is due now: its first term, or the newest longer one. */
export const DUE_NOW = sql`coalesce((select x.due_at from seat_extensions x where x.assignment_id = a.id order by x.seq desc limit 1), a.due_at)`;

/** Until when a case that opened then is to be decided, half-open. */
export function decisionDue(openedAt: Date): Date {
  return endOfTerm(openedAt, DAYS_TO_DECIDE);
}

/** Whether nobody was found for an empty seat within the term: the candidate may then have the money back. */
export function waitsTooLong(certification: Case, now: Date): boolean {
  const { openedAt } = certification;
  return caseStatus(certification) === 'seeking' && openedAt !== null && decisionDue(openedAt) <= now;
}
