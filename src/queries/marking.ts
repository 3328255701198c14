import { sql } from 'drizzle-orm';
import {
  type Case,
  type CriterionFault,
  canReadBack,
  criteriaOf,
  DUE_NOW,
  faultsOf,
  type Ground,
  groundAtMySeat,
  isOver,
  type JudgedPiece,
  type Line,
  linesOf,
  listDrafts,
  listSchemes,
  type MarkDraft,
  markDraft,
  requireMySeat,
  type Seat,
  seatCode,
} from '#domain/assessment/index.ts';
import type { Ctx } from '#domain/context.ts';
import { writeBasis } from '#domain/draft.ts';
import { requireSignedIn } from '#domain/identity/index.ts';
import { refusals } from '#domain/refusals.ts';
import type { Criterion } from '#src/catalogue/port.ts';
import { type Cursor, type KeyPage, readKeyPage } from './key-page.ts';

export type QueueRow = {
  readonly assignmentId: string;
  readonly code: string;
  readonly dueAt: Date;
  readonly overdue: boolean;
  readonly done: number;
  readonly all: number;
};
export type DoneRow = {
  readonly assignmentId: string;
  readonly code: string;
  readonly finalAt: Date;
  /** For some weeks after it became final, whatever becomes of the case. */
  readonly readable: boolean;
};
export type Queue = { readonly open: KeyPage<QueueRow>; readonly done: KeyPage<DoneRow> };

const CASES_PER_PAGE = 25;

type OpenRead = {
  readonly assignmentId: string;
  readonly at: number;
  readonly dueAt: number;
  readonly hash: string;
  readonly drafts: string;
};

/** The cases of the assessor who asks: what waits, the oldest first, and what is marked, the latest first; nothing of anybody else's seat. */
export function markingQueue(ctx: Ctx, at: { open: Cursor; done: Cursor } = { open: null, done: null }): Queue {
  const actor = requireSignedIn(ctx);
  return { open: openSeats(ctx, actor.id, at.open), done: finalSeats(ctx, actor.id, at.done) };
}

function openSeats(ctx: Ctx, assessorId: string, cursor: Cursor): KeyPage<QueueRow> {
  const page = readKeyPage<OpenRead>(cursor, {
    keys: [sql`s.at`, sql`s.assignment_id`],
    size: CASES_PER_PAGE,
    read: ({ from, order, most }) =>
      ctx.db.all<OpenRead>(sql`
        select s.assignment_id as assignmentId, s.at as at, ${DUE_NOW} as dueAt, c.scheme_hash as hash,
          (select json_group_array(json_object('criterionId', d.criterion_id, 'level', d.level, 'reason', d.reason)) from mark_drafts d where d.assignment_id = a.id) as drafts
        from seat_stages s join assessor_assignments a on a.id = s.assignment_id join certifications c on c.id = a.certification_id
        where s.assessor_id = ${assessorId} and s.stage = 'waiting' and ${from ?? sql`1`} order by ${order} limit ${most}`),
    keysOf: (row) => [row.at, row.assignmentId],
  });
  const schemes = listSchemes(
    ctx,
    page.rows.map((row) => row.hash),
  );
  return {
    ...page,
    rows: page.rows.flatMap(({ assignmentId, dueAt, hash, drafts }) => {
      const scheme = schemes.get(hash);
      if (!scheme) return [];
      const all = criteriaOf(scheme).length;
      const due = new Date(dueAt);
      const done = all - faultsOf(scheme, JSON.parse(drafts) as MarkDraft[]).length;
      return [{ assignmentId, code: seatCode(assignmentId), dueAt: due, overdue: due <= ctx.now(), done, all }];
    }),
  };
}

function finalSeats(ctx: Ctx, assessorId: string, cursor: Cursor): KeyPage<DoneRow> {
  return readKeyPage<DoneRow>(cursor, {
    keys: [sql`s.at`, sql`s.assignment_id`],
    descending: true,
    size: CASES_PER_PAGE,
    read: ({ from, order, most }) =>
      ctx.db
        .all<{ assignmentId: string; at: number }>(sql`
        select s.assignment_id as assignmentId, s.at as at from seat_stages s
        where s.assessor_id = ${assessorId} and s.stage = 'final' and ${from ?? sql`1`} order by ${order} limit ${most}`)
        .map(({ assignmentId, at }) => ({
          assignmentId,
          code: seatCode(assignmentId),
          finalAt: new Date(at),
          readable: canReadBack(new Date(at), ctx.now()),
        })),
    keysOf: (row) => [row.finalAt.getTime(), row.assignmentId],
  });
}

export type CriterionShown = {
  readonly criterion: Criterion;
  readonly number: number;
  readonly competenceTitle: string;
  readonly level: number | null;
  readonly reason: string;
  /** What it still lacks; null when it is complete, or nothing was begun. */
  readonly lacks: CriterionFault['lacks'] | null;
};
export type MarkingDesk = {
  readonly assignmentId: string;
  readonly code: string;
  /** The one that the work was handed in under. */
  readonly scheme: Case['scheme'];
  readonly version: string;
  readonly dueAt: Date;
  readonly criteria: readonly CriterionShown[];
  readonly done: number;
  readonly savedAt: Date | null;
  /** What a form that shows this desk is made from. */
  readonly basis: string;
  readonly finalAt: Date | null;
  /** The case is closed, so that there is nothing to mark; of a mark that is final it is not said. */
  readonly over: boolean;
  /** A tie that came after the seat was given: the work is closed. */
  readonly tie: Ground | null;
};

/** The own seat of the assessor who asks: rubric and own mark. No name of the candidate, and nothing of another mark. */
export function markingDesk(ctx: Ctx, assignmentId: string): MarkingDesk {
  const { certification, seat } = requireMySeat(ctx, assignmentId);
  if (seat.mark && !canReadBack(seat.mark.finalAt, ctx.now())) throw refusals.notThere();
  const drafts = listDrafts(ctx, assignmentId);
  const criteria = criteriaOf(certification.scheme).map((criterion, at) =>
    criterionShown(certification, seat, drafts, criterion, at + 1),
  );
  const saved = drafts.map((draft) => draft.savedAt.getTime());
  return {
    assignmentId,
    code: seatCode(assignmentId),
    scheme: certification.scheme,
    version: certification.scheme.version,
    dueAt: seat.dueAt,
    criteria,
    done: criteria.filter(({ lacks }) => lacks === null).length,
    savedAt: saved.length > 0 ? new Date(Math.max(...saved)) : null,
    basis: writeBasis(markDraft(drafts)),
    finalAt: seat.mark?.finalAt ?? null,
    over: !seat.mark && isOver(certification),
    tie: seat.mark ? null : groundAtMySeat(ctx, certification, seat.assessorId),
  };
}

function criterionShown(
  certification: Case,
  seat: Seat,
  drafts: readonly MarkDraft[],
  criterion: Criterion,
  number: number,
): CriterionShown {
  const final = seat.mark?.criteria.find(({ criterionId }) => criterionId === criterion.id);
  const draft = drafts.find(({ criterionId }) => criterionId === criterion.id);
  const lacks = final
    ? null
    : (faultsOf(certification.scheme, drafts).find(({ criterionId }) => criterionId === criterion.id)?.lacks ?? null);
  const competenceTitle = certification.scheme.competences.find(({ id }) => id === criterion.competenceId)?.title ?? '';
  return {
    criterion,
    number,
    competenceTitle,
    level: final?.level ?? draft?.level ?? null,
    reason: final?.reason ?? draft?.reason ?? '',
    lacks,
  };
}

export type PieceToRead = {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly kindTitle: string;
  readonly competences: readonly string[];
  readonly lines: readonly Line[];
  readonly fileMime: string | null;
};

/** Judged work as its readers see it: numbered, with the words of the scheme that it was handed in under. */
export function piecesToRead(scheme: Case['scheme'], pieces: readonly JudgedPiece[]): PieceToRead[] {
  return pieces.map((piece) => ({
    id: piece.id,
    number: piece.position,
    title: piece.title,
    kindTitle: scheme.evidenceKinds.find(({ id }) => id === piece.kind)?.title ?? '',
    competences: scheme.competences.filter(({ id }) => piece.competenceIds.includes(id)).map(({ title }) => title),
    lines: linesOf(piece.text),
    fileMime: piece.fileMime,
  }));
}
