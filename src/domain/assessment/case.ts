import type { CriterionMark, certifications, decisions, EntryGround } from '#db/schema/assessment.ts';
import type { Scheme } from '#src/outside/catalogue/port.ts';
import { type Advice, adviceOf } from './advice.ts';
import { criteriaOf } from './mark.ts';

export type SeatNumber = 1 | 2 | 3;
export type Seat = {
  readonly number: SeatNumber;
  readonly assignmentId: string;
  readonly assessorId: string;
  readonly assignedAt: Date;
  readonly dueAt: Date;
  readonly mark: { readonly criteria: readonly CriterionMark[]; readonly finalAt: Date } | null;
};
export type OpenSeat = { readonly number: SeatNumber; readonly grounds: Readonly<Record<string, number>>; readonly since: Date };

/** One certification with everything that happened to it. `seats` are those held now; who gave one back stands in `returnedBy`. */
export type Case = typeof certifications.$inferSelect & {
  readonly ground: EntryGround;
  readonly scheme: Scheme;
  readonly openedAt: Date | null;
  readonly end: { readonly reason: 'not_paid' | 'refunded'; readonly at: Date } | null;
  readonly seats: readonly Seat[];
  readonly returnedBy: readonly string[];
  readonly openSeats: readonly OpenSeat[];
  readonly decision: typeof decisions.$inferSelect | null;
};

/** `seeking`: a seat is empty. `ready`: all marks are in and somebody must decide. */
export type Stage = 'unpaid' | 'ended' | 'seeking' | 'marking' | 'ready' | 'decided';

export function adviceOn(one: Case): Advice {
  const markOfSeat = (number: SeatNumber) => one.seats.find((seat) => seat.number === number)?.mark?.criteria;
  const ids = criteriaOf(one.scheme).map((criterion) => criterion.id);
  return adviceOf(ids, { first: markOfSeat(1), second: markOfSeat(2), third: markOfSeat(3) }, one.scheme.rules);
}

/** The seats that this case needs now: two, and a third once those two differ beyond the bound. */
export function seatsNeeded(one: Case): SeatNumber[] {
  const third = one.seats.some((seat) => seat.number === 3) || adviceOn(one).kind === 'third_needed';
  return third ? [1, 2, 3] : [1, 2];
}

export function emptySeats(one: Case): SeatNumber[] {
  return seatsNeeded(one).filter((number) => !one.seats.some((seat) => seat.number === number));
}

export function stageOf(one: Case): Stage {
  if (one.decision) return 'decided';
  if (one.end) return 'ended';
  if (!one.openedAt) return 'unpaid';
  if (emptySeats(one).length > 0) return 'seeking';
  return one.seats.every((seat) => seat.mark) ? 'ready' : 'marking';
}

/** Nothing more will happen to it by marking or deciding. */
export function isOver(one: Case): boolean {
  return one.decision !== null || one.end !== null;
}

/** The last instant to appeal, half-open: counted from the decision by the scheme's own term. Null before the decision. */
export function appealUntil(one: Case): Date | null {
  return one.decision && new Date(one.decision.decidedAt.getTime() + one.scheme.rules.appealWeeks * 7 * 24 * 3600_000);
}
