import { sql } from 'drizzle-orm';
import {
  type Advice,
  adviceOn,
  type Case,
  type CaseStatus,
  caseStatus,
  DUE_NOW,
  decisionDue,
  type Ground,
  groundIn,
  requireCase,
  requireFreeOfficer,
  type SeatNumber,
} from '#domain/assessment/index.ts';
import { dayOf, daysBetween } from '#domain/calendar.ts';
import { type Credential, findBySource } from '#domain/certification/index.ts';
import { type Ctx, isPerson } from '#domain/context.ts';
import { personNames } from '#domain/identity/index.ts';
import { refusals } from '#domain/refusals.ts';
import { type Cursor, type KeyPage, readKeyPage } from './key-page.ts';
import { type CriterionBeside, marksBeside } from './marks-beside.ts';

export const QUEUES = ['ready', 'seeking', 'marking', 'decided'] as const;
export type QueueName = (typeof QUEUES)[number];

export type DecisionRow = {
  readonly id: string;
  readonly code: string;
  readonly appliedAt: Date;
  /** When it came to this stage, or to the one before. */
  readonly since: Date;
  /** The first term of a mark that is not in; null when all are. */
  readonly dueAt: Date | null;
  readonly decideBy: Date;
  readonly marksIn: number;
  readonly seats: number;
  readonly openSeats: Case['openSeats'];
  readonly outcome: 'passed' | 'not_passed' | null;
  /** What keeps the officer who asks out of it. */
  readonly tie: Ground | null;
};

const CASES_PER_PAGE = 25;

type RowRead = Omit<DecisionRow, 'appliedAt' | 'since' | 'openSeats' | 'dueAt' | 'decideBy'> & {
  readonly dueAt: number | null;
  readonly openedAt: number;
  readonly appliedAt: number;
  readonly at: number;
  readonly since: number;
  readonly openSeats: string;
};

/**
 * The paid cases at one stage for the officer who asks, a page of them; the oldest first, but what is decided the latest first. Without a name, and with the
 * tie that shuts the officer out.
 */
export function decisionQueue(ctx: Ctx, stage: QueueName, at: Cursor = null): KeyPage<DecisionRow> {
  const { actor } = ctx;
  if (!isPerson(actor) || !actor.roles.has('certification_officer')) throw refusals.notThere();
  const page = readKeyPage<DecisionRow & { readonly at: number }>(at, {
    keys: [sql`s.at`, sql`s.certification_id`],
    descending: stage === 'decided',
    size: CASES_PER_PAGE,
    read: ({ from, order, most }) =>
      ctx.db
        .all<RowRead>(sql`
        select c.id as id, c.code as code, c.applied_at as appliedAt, s.at as at, d.outcome as outcome,
          max(s.at, coalesce((select max(m.final_at) from marks m where m.certification_id = c.id), 0), coalesce((select max(x.since) from open_seats x where x.certification_id = c.id), 0)) as since,
          (select min(${DUE_NOW}) from assessor_assignments a where a.certification_id = c.id and a.returned_at is null
            and not exists (select 1 from marks m where m.assignment_id = a.id)) as dueAt,
          (select o.at from certification_openings o where o.certification_id = c.id) as openedAt,
          (select count(*) from marks m where m.certification_id = c.id) as marksIn,
          max(2, (select count(*) from assessor_assignments a where a.certification_id = c.id and a.returned_at is null)) as seats,
          (select json_group_array(json_object('number', x.seat, 'grounds', json(x.grounds), 'since', x.since)) from open_seats x where x.certification_id = c.id) as openSeats,
          ${groundIn(actor.id, sql`c.candidate_id`, sql`c.id`)} as tie
        from case_stages s join certifications c on c.id = s.certification_id left join decisions d on d.certification_id = c.id
        where s.stage = ${stage} and ${from ?? sql`1`} order by ${order} limit ${most}`)
        .map((row) => ({
          ...row,
          appliedAt: new Date(row.appliedAt),
          dueAt: row.dueAt === null ? null : new Date(row.dueAt),
          decideBy: decisionDue(new Date(row.openedAt)),
          since: new Date(row.since),
          openSeats: (
            JSON.parse(row.openSeats) as { number: SeatNumber; grounds: Record<string, number>; since: number }[]
          ).map((seat) => ({ ...seat, since: new Date(seat.since) })),
        })),
    keysOf: (row) => [row.at, row.id],
  });
  return page;
}

export type SeatShown = {
  readonly assignmentId: string;
  readonly number: SeatNumber;
  readonly name: string;
  readonly dueAt: Date;
  /** Whole days past the term; 0 when it is not. */
  readonly daysLate: number;
  readonly final: boolean;
};
/** Whole days, counted on the calendar, since a term ended; 0 as long as it has not. */
export function daysLate(dueAt: Date, now: Date): number {
  return dueAt > now ? 0 : Math.max(1, daysBetween(dayOf(dueAt), dayOf(now)));
}

export type DecisionDesk = {
  readonly seats: readonly SeatShown[];
  readonly certification: Case;
  readonly stage: CaseStatus;
  readonly candidateName: string;
  /** What the account is called now, where that is something else. */
  readonly accountName: string | null;
  readonly identity: { readonly seenBy: string; readonly at: Date } | null;
  readonly stepsHeld: readonly string[];
  readonly stepsMissing: readonly string[];
  /** Only once every mark is in. */
  readonly criteria: readonly CriterionBeside[];
  readonly advice: Advice;
  readonly officerName: string | null;
  readonly credential: Credential | null;
};

/** One case for an officer without a tie to the candidate. The marks come into sight together, when the last is in. */
export function decisionDesk(ctx: Ctx, certificationId: string): DecisionDesk {
  const certification = requireCase(ctx, certificationId);
  requireFreeOfficer(ctx, certification);
  const stage = caseStatus(certification);
  const complete = stage === 'ready' || stage === 'decided';
  const { candidateId, identity, name } = certification;
  const names = personNames(ctx, [
    candidateId,
    certification.decision?.officerId ?? '',
    identity?.seenBy ?? '',
    ...certification.seats.map(({ assessorId }) => assessorId),
  ]);
  const accountName = names.get(candidateId) ?? '';
  const titles = (ids: readonly string[]) => ids.map((id) => ctx.outside.catalogue.findCourse(id)?.title ?? id);
  return {
    seats: certification.seats.map(({ assignmentId, number, assessorId, dueAt, mark }) => ({
      ...{ assignmentId, number, dueAt, final: mark !== null },
      name: names.get(assessorId) ?? '',
      daysLate: mark ? 0 : daysLate(dueAt, ctx.now()),
    })),
    certification,
    stage,
    candidateName: name,
    accountName: accountName === name ? null : accountName,
    identity: identity && { seenBy: names.get(identity.seenBy) ?? '', at: identity.at },
    stepsHeld: titles(certification.ground.steps),
    stepsMissing: titles(certification.ground.missing),
    criteria: complete ? marksBeside(certification) : [],
    advice: complete ? adviceOn(certification) : { kind: 'marks_missing' },
    officerName: certification.decision ? (names.get(certification.decision.officerId) ?? null) : null,
    credential: certification.decision ? findBySource(ctx, `decision:${certification.id}`) : null,
  };
}
