import type { CriterionMark, certifications, decisions, EntryGround } from '#db/schema/assessment.ts';
import { endOfTerm } from '#domain/calendar.ts';
import type { Scheme } from '#src/catalogue/port.ts';
import { type Advice, adviceOf } from './advice.ts';
import { criteriaOf } from './mark.ts';

export type SeatNumber = 1 | 2 | 3;
export type Seat = {
  readonly number: SeatNumber;
  readonly assignmentId: string;
  readonly assessorId: string;
  readonly assignedAt: Date;
  /** As it stands now: an officer can give more time. */
  readonly dueAt: Date;
  /** When this assessor first saw the work; null as long as they did not. */
  readonly readAt: Date | null;
  readonly mark: { readonly criteria: readonly CriterionMark[]; readonly finalAt: Date } | null;
};
export type OpenSeat = {
  readonly number: SeatNumber;
  readonly grounds: Readonly<Record<string, number>>;
  readonly since: Date;
};

/** One certification with everything that happened to it. `seats` are those held now; who gave one back stands in `returnedBy`. */
export type Case = typeof certifications.$inferSelect & {
  readonly ground: EntryGround;
  readonly scheme: Scheme;
  /** Whom the certificate will name: what the candidate gave at the application, or as an officer corrected it. */
  readonly name: string;
  /** Who saw an identity document with that very name on it; null as long as nobody did. */
  readonly identity: { readonly seenBy: string; readonly at: Date } | null;
  /** Of a hearing the case whose decision it hears the appeal against; null for any other. */
  readonly hears: string | null;
  /** The hearing of the appeal against this decision; null as long as there is none. */
  readonly hearingId: string | null;
  readonly openedAt: Date | null;
  readonly end: { readonly reason: 'not_paid' | 'refunded' | 'withdrawn'; readonly at: Date } | null;
  readonly seats: readonly Seat[];
  readonly returnedBy: readonly string[];
  readonly openSeats: readonly OpenSeat[];
  readonly decision: typeof decisions.$inferSelect | null;
};

/** `seeking`: a seat is empty. `ready`: all marks are in and somebody must decide. */
export type CaseStatus = 'unpaid' | 'ended' | 'seeking' | 'marking' | 'ready' | 'decided';

export function adviceOn(certification: Case): Advice {
  const markOfSeat = (number: SeatNumber) => certification.seats.find((seat) => seat.number === number)?.mark?.criteria;
  const ids = criteriaOf(certification.scheme).map((criterion) => criterion.id);
  return adviceOf(
    ids,
    { first: markOfSeat(1), second: markOfSeat(2), third: markOfSeat(3) },
    certification.scheme.rules,
  );
}

/** The seats that this case needs now: two, and a third once those two differ beyond the bound. */
export function seatsNeeded(certification: Case): SeatNumber[] {
  const third =
    certification.seats.some((seat) => seat.number === 3) || adviceOn(certification).kind === 'third_needed';
  return third ? [1, 2, 3] : [1, 2];
}

export function emptySeats(certification: Case): SeatNumber[] {
  return seatsNeeded(certification).filter((number) => !certification.seats.some((seat) => seat.number === number));
}

export function caseStatus(certification: Case): CaseStatus {
  if (certification.decision) return 'decided';
  if (certification.end) return 'ended';
  if (!certification.openedAt) return 'unpaid';
  if (emptySeats(certification).length > 0) return 'seeking';
  return certification.seats.every((seat) => seat.mark) ? 'ready' : 'marking';
}

/** Nothing more will happen to it by marking or deciding. */
export function isOver(certification: Case): boolean {
  return certification.decision !== null || certification.end !== null;
}

/** Until when one can appeal, half-open: so many weeks from the day after the decision, by the scheme's own term. Null before the decision. */
export function appealUntil(certification: Case): Date | null {
  return (
    certification.decision && endOfTerm(certification.decision.decidedAt, certification.scheme.rules.appealWeeks * 7)
  );
}
