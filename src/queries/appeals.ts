import { sql } from 'drizzle-orm';
import {
  type Case,
  decisionDue,
  findAppealOfHearing,
  type Ground,
  groundIn,
  requireCase,
  requireFreeOfficer,
} from '#domain/assessment/index.ts';
import { type Ctx, isPerson } from '#domain/context.ts';
import { refusals } from '#domain/refusals.ts';
import { type Cursor, type KeyPage, readKeyPage } from './key-page.ts';

export type AppealRow = {
  readonly id: string;
  readonly code: string;
  readonly lodgedAt: Date;
  readonly dueAt: Date;
  readonly stage: 'seeking' | 'marking' | 'ready';
  /** What keeps the officer who asks out of it. */
  readonly tie: Ground | null;
};

const APPEALS_PER_PAGE = 25;
type RowRead = Omit<AppealRow, 'lodgedAt' | 'dueAt'> & { readonly at: number };

/** The appeals that nobody decided on yet, the oldest first, for an officer. */
export function openAppeals(ctx: Ctx, at: Cursor = null): KeyPage<AppealRow> {
  const { actor } = ctx;
  if (!isPerson(actor) || !actor.roles.has('certification_officer')) throw refusals.notThere();
  return readKeyPage<AppealRow>(at, {
    keys: [sql`p.lodged_at`, sql`p.hearing_id`],
    size: APPEALS_PER_PAGE,
    read: ({ from, order, most }) =>
      ctx.db
        .all<RowRead>(sql`
        select c.id as id, c.code as code, p.lodged_at as at, s.stage as stage, ${groundIn(actor.id, sql`c.candidate_id`, sql`c.id`)} as tie
        from appeals p join case_stages s on s.certification_id = p.hearing_id join certifications c on c.id = p.hearing_id
        where s.stage in ('seeking', 'marking', 'ready') and ${from ?? sql`1`} order by ${order} limit ${most}`)
        .map(({ at: lodged, ...row }) => ({
          ...row,
          lodgedAt: new Date(lodged),
          dueAt: decisionDue(new Date(lodged)),
        })),
    keysOf: (row) => [row.lodgedAt.getTime(), row.id],
  });
}

export type AppealBeside = {
  /** The appeal that this case hears, with the decision that it is against. */
  readonly against: {
    readonly id: string;
    readonly code: string;
    readonly outcome: 'passed' | 'not_passed';
    readonly decidedAt: Date;
    readonly reasons: string;
  } | null;
  /** The hearing of an appeal against the decision on this case. */
  readonly hearing: { readonly id: string; readonly code: string } | null;
};

/** What an appeal adds to the page of a case, for an officer without a tie. */
export function appealBeside(ctx: Ctx, certification: Case): AppealBeside {
  // Most cases have nothing to do with an appeal, and their page has asked already whether this officer may see it.
  if (!certification.hears && !certification.hearingId) return { against: null, hearing: null };
  requireFreeOfficer(ctx, certification);
  const against = certification.hears ? findAppealOfHearing(ctx, certification.id) : null;
  const first = against && requireCase(ctx, against.certificationId);
  return {
    against:
      against && first?.decision
        ? {
            ...{ id: first.id, code: first.code, reasons: against.reasons },
            ...{ outcome: first.decision.outcome, decidedAt: first.decision.decidedAt },
          }
        : null,
    hearing: certification.hearingId
      ? { id: certification.hearingId, code: requireCase(ctx, certification.hearingId).code }
      : null,
  };
}
