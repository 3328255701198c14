import { asc, eq, inArray, type SQL } from 'drizzle-orm';
import {
  assignments,
  certificationEnds,
  certificationOpenings,
  certifications,
  decisions,
  frozenSchemes,
  judgedEvidence,
  markDrafts,
  marks,
  openSeats,
} from '#db/schema/assessment.ts';
import type { Ctx } from '#domain/context.ts';
import type { Scheme } from '#src/outside/catalogue/port.ts';
import { type Case, isOver, type Seat } from './case.ts';
import type { MarkDraft } from './mark.ts';
import { noSuchCase } from './refusals.ts';

export type JudgedPiece = typeof judgedEvidence.$inferSelect;

export function findCase(ctx: Ctx, certificationId: string): Case | null {
  return load(ctx, eq(certifications.id, certificationId))[0] ?? null;
}

/** Refuses with `not_found`. Who may see it is the caller's question. */
export function requireCase(ctx: Ctx, certificationId: string): Case {
  const found = findCase(ctx, certificationId);
  if (!found) throw noSuchCase();
  return found;
}

export function findCaseOfAssignment(ctx: Ctx, assignmentId: string): Case | null {
  const row = ctx.db.select({ id: assignments.certificationId }).from(assignments).where(eq(assignments.id, assignmentId)).get();
  return row ? findCase(ctx, row.id) : null;
}

/** Every case, oldest application first. */
export function listCases(ctx: Ctx): Case[] {
  return load(ctx, undefined);
}

export function listCasesOfCandidate(ctx: Ctx, candidateId: string): Case[] {
  return load(ctx, eq(certifications.candidateId, candidateId));
}

/** The cases in which this assessor holds a seat now. */
export function listCasesOfAssessor(ctx: Ctx, assessorId: string): Case[] {
  const rows = ctx.db.select({ id: assignments.certificationId }).from(assignments).where(eq(assignments.assessorId, assessorId)).all();
  if (rows.length === 0) return [];
  const cases = load(ctx, inArray(certifications.id, [...new Set(rows.map((row) => row.id))]));
  return cases.filter((one) => one.seats.some((seat) => seat.assessorId === assessorId));
}

/** The work as it was handed in, in an order that has nothing to do with handing in. */
export function listJudged(ctx: Ctx, certificationId: string): JudgedPiece[] {
  return ctx.db.select().from(judgedEvidence).where(eq(judgedEvidence.certificationId, certificationId)).orderBy(asc(judgedEvidence.position)).all();
}

/** Whether a stored file belongs to work that was judged. */
export function isFileJudged(ctx: Ctx, storageKey: string): boolean {
  return ctx.db.select({ id: judgedEvidence.id }).from(judgedEvidence).where(eq(judgedEvidence.storageKey, storageKey)).get() !== undefined;
}

/** The working copy of one seat's mark; for that assessor's eyes only. */
export function listDrafts(ctx: Ctx, assignmentId: string): MarkDraft[] {
  return ctx.db.select().from(markDrafts).where(eq(markDrafts.assignmentId, assignmentId)).all();
}

/** How many marks each of these assessors still owes. */
export function countWaiting(ctx: Ctx, assessorIds: readonly string[]): ReadonlyMap<string, number> {
  const counted = new Map(assessorIds.map((id) => [id, 0]));
  for (const one of listCases(ctx).filter((each) => !isOver(each))) {
    for (const seat of one.seats) if (!seat.mark && counted.has(seat.assessorId)) counted.set(seat.assessorId, (counted.get(seat.assessorId) ?? 0) + 1);
  }
  return counted;
}

function load(ctx: Ctx, where: SQL | undefined): Case[] {
  const rows = ctx.db
    .select({ certification: certifications, scheme: frozenSchemes.content, openedAt: certificationOpenings.at, end: certificationEnds, decision: decisions })
    .from(certifications)
    .innerJoin(frozenSchemes, eq(frozenSchemes.hash, certifications.schemeHash))
    .leftJoin(certificationOpenings, eq(certificationOpenings.certificationId, certifications.id))
    .leftJoin(certificationEnds, eq(certificationEnds.certificationId, certifications.id))
    .leftJoin(decisions, eq(decisions.certificationId, certifications.id))
    .where(where)
    .orderBy(asc(certifications.appliedAt), asc(certifications.id))
    .all();
  const ids = rows.map((row) => row.certification.id);
  const seatRows =
    ids.length === 0
      ? []
      : ctx.db.select().from(assignments).leftJoin(marks, eq(marks.assignmentId, assignments.id)).where(inArray(assignments.certificationId, ids)).all();
  const empty = ids.length === 0 ? [] : ctx.db.select().from(openSeats).where(inArray(openSeats.certificationId, ids)).all();
  return rows.map(({ certification, scheme, openedAt, end, decision }) => {
    const mine = seatRows.filter((row) => row.assessor_assignments.certificationId === certification.id);
    const held = mine.filter((row) => row.assessor_assignments.returnedAt === null);
    return {
      ...certification,
      scheme: scheme as Scheme,
      openedAt,
      end: end && { reason: end.reason, at: end.at },
      decision,
      seats: held.map((row): Seat => seatOf(row.assessor_assignments, row.marks)).sort((a, b) => a.number - b.number),
      returnedBy: mine.filter((row) => row.assessor_assignments.returnedAt !== null).map((row) => row.assessor_assignments.assessorId),
      openSeats: empty.filter((row) => row.certificationId === certification.id).map(({ seat, grounds, since }) => ({ number: seat, grounds, since })),
    };
  });
}

function seatOf(row: typeof assignments.$inferSelect, mark: typeof marks.$inferSelect | null): Seat {
  const { id, assessorId, seat, assignedAt, dueAt } = row;
  return { number: seat, assignmentId: id, assessorId, assignedAt, dueAt, mark: mark && { criteria: mark.criteria, finalAt: mark.finalAt } };
}
