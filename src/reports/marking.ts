import {
  type Case,
  type CriterionFault,
  criteriaOf,
  faultsOf,
  type Ground,
  groundAtMySeat,
  isOver,
  type JudgedPiece,
  type Line,
  linesOf,
  listCasesOfAssessor,
  listDrafts,
  type MarkDraft,
  requireMySeat,
  type Seat,
} from '#domain/assessment/index.ts';
import type { Ctx } from '#domain/context.ts';
import { requireSignedIn } from '#domain/identity/index.ts';
import type { Criterion } from '#src/outside/catalogue/port.ts';

export type QueueRow = {
  readonly assignmentId: string;
  readonly code: string;
  readonly dueAt: Date;
  readonly overdue: boolean;
  readonly done: number;
  readonly all: number;
};
export type Queue = {
  readonly open: readonly QueueRow[];
  readonly done: readonly { readonly code: string; readonly assignmentId: string; readonly finalAt: Date; readonly over: boolean }[];
};

/** The cases of the assessor who asks, oldest first; nothing of anybody else's seat. */
export function markingQueue(ctx: Ctx): Queue {
  const actor = requireSignedIn(ctx);
  const mine = listCasesOfAssessor(ctx, actor.id).flatMap((one) => one.seats.filter((seat) => seat.assessorId === actor.id).map((seat) => ({ one, seat })));
  mine.sort((a, b) => a.seat.assignedAt.getTime() - b.seat.assignedAt.getTime() || (a.one.code < b.one.code ? -1 : 1));
  return {
    open: mine.filter(({ one, seat }) => !seat.mark && !isOver(one)).map(({ one, seat }) => queueRow(ctx, one, seat)),
    done: mine
      .flatMap(({ one, seat }) => (seat.mark ? [{ code: one.code, assignmentId: seat.assignmentId, finalAt: seat.mark.finalAt, over: isOver(one) }] : []))
      .reverse(),
  };
}

function queueRow(ctx: Ctx, one: Case, seat: Seat): QueueRow {
  const drafts = listDrafts(ctx, seat.assignmentId);
  const all = criteriaOf(one.scheme).length;
  const done = all - faultsOf(one.scheme, drafts).length;
  return { assignmentId: seat.assignmentId, code: one.code, dueAt: seat.dueAt, overdue: seat.dueAt <= ctx.now, done, all };
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
  readonly version: string;
  readonly dueAt: Date;
  readonly criteria: readonly CriterionShown[];
  readonly done: number;
  readonly savedAt: Date | null;
  readonly finalAt: Date | null;
  readonly over: boolean;
  /** A tie that came after the seat was given: the work is closed. */
  readonly tie: Ground | null;
};

/** The own seat of the assessor who asks: rubric and own mark. No name of the candidate, and nothing of another mark. */
export function markingDesk(ctx: Ctx, assignmentId: string): MarkingDesk {
  const { one, seat } = requireMySeat(ctx, assignmentId);
  const drafts = listDrafts(ctx, assignmentId);
  const criteria = criteriaOf(one.scheme).map((criterion, at) => criterionShown(one, seat, drafts, criterion, at + 1));
  const saved = drafts.map((draft) => draft.savedAt.getTime());
  return {
    assignmentId,
    code: one.code,
    version: one.scheme.version,
    dueAt: seat.dueAt,
    criteria,
    done: criteria.filter(({ lacks }) => lacks === null).length,
    savedAt: saved.length > 0 ? new Date(Math.max(...saved)) : null,
    finalAt: seat.mark?.finalAt ?? null,
    over: isOver(one),
    tie: groundAtMySeat(ctx, one, seat.assessorId),
  };
}

function criterionShown(one: Case, seat: Seat, drafts: readonly MarkDraft[], criterion: Criterion, number: number): CriterionShown {
  const final = seat.mark?.criteria.find(({ criterionId }) => criterionId === criterion.id);
  const draft = drafts.find(({ criterionId }) => criterionId === criterion.id);
  const lacks = final ? null : (faultsOf(one.scheme, drafts).find(({ criterionId }) => criterionId === criterion.id)?.lacks ?? null);
  const competenceTitle = one.scheme.competences.find(({ id }) => id === criterion.competenceId)?.title ?? '';
  return { criterion, number, competenceTitle, level: final?.level ?? draft?.level ?? null, reason: final?.reason ?? draft?.reason ?? '', lacks };
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

/** The scheme that the work in this seat was handed in under. */
export function schemeOfSeat(ctx: Ctx, assignmentId: string): Case['scheme'] {
  return requireMySeat(ctx, assignmentId).one.scheme;
}
