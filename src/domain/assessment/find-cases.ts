import { and, asc, count, desc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import {
  type CriterionMark,
  certificationEnds,
  certificationOpenings,
  certifications,
  decisions,
  frozenSchemes,
  judgedEvidence,
  markDrafts,
  seatStages,
} from '#db/schema/assessment.ts';
import { certificationNames } from '#db/schema/assessment-records.ts';
import type { Ctx } from '#domain/context.ts';
import type { Scheme } from '#src/catalogue/port.ts';
import type { Case, Seat, SeatNumber } from './case.ts';
import type { MarkDraft } from './mark.ts';
import { noSuchCase } from './refusals.ts';
import { DUE_NOW } from './terms.ts';

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
  const its = sql`${certifications.id} = (select certification_id from assessor_assignments where id = ${assignmentId})`;
  return load(ctx, its)[0] ?? null;
}

/** The applications of one candidate, oldest first. */
export function listCasesOfCandidate(ctx: Ctx, candidateId: string): Case[] {
  return load(ctx, eq(certifications.candidateId, candidateId));
}

/** Frozen schemes by hash, in one read. */
export function listSchemes(ctx: Ctx, hashes: readonly string[]): ReadonlyMap<string, Scheme> {
  const wanted = [...new Set(hashes)];
  if (wanted.length === 0) return new Map();
  const rows = ctx.db.select().from(frozenSchemes).where(inArray(frozenSchemes.hash, wanted)).all();
  return new Map(rows.map((row) => [row.hash, row.content as Scheme]));
}

/** The work as it was handed in, in an order that has nothing to do with handing in. */
export function listJudged(ctx: Ctx, certificationId: string): JudgedPiece[] {
  return ctx.db
    .select()
    .from(judgedEvidence)
    .where(eq(judgedEvidence.certificationId, certificationId))
    .orderBy(asc(judgedEvidence.position))
    .all();
}

/** Why the name of an application is another than the candidate gave; null when it is theirs. */
export function findNameReason(ctx: Ctx, certificationId: string): string | null {
  const newest = ctx.db
    .select({ reason: certificationNames.reason })
    .from(certificationNames)
    .where(eq(certificationNames.certificationId, certificationId))
    .orderBy(desc(certificationNames.seq))
    .limit(1)
    .get();
  return newest?.reason ?? null;
}

/** Whether a stored file belongs to work that was judged. */
export function isFileJudged(ctx: Ctx, storageKey: string): boolean {
  return (
    ctx.db
      .select({ id: judgedEvidence.id })
      .from(judgedEvidence)
      .where(eq(judgedEvidence.storageKey, storageKey))
      .get() !== undefined
  );
}

/** The working copy of one seat's mark; for that assessor's eyes only. */
export function listDrafts(ctx: Ctx, assignmentId: string): MarkDraft[] {
  return ctx.db.select().from(markDrafts).where(eq(markDrafts.assignmentId, assignmentId)).all();
}

/** How many marks each of these assessors still owes. */
export function countWaiting(ctx: Ctx, assessorIds: readonly string[]): ReadonlyMap<string, number> {
  const rows = ctx.db
    .select({ id: seatStages.assessorId, waiting: count() })
    .from(seatStages)
    .where(and(inArray(seatStages.assessorId, [...assessorIds]), eq(seatStages.stage, 'waiting')))
    .groupBy(seatStages.assessorId)
    .all();
  const counted = new Map(rows.map((row) => [row.id, row.waiting]));
  return new Map(assessorIds.map((id) => [id, counted.get(id) ?? 0]));
}

/** Everything about these cases in one read. */
function load(ctx: Ctx, where: SQL | undefined): Case[] {
  const rows = ctx.db
    .select({
      certification: certifications,
      scheme: frozenSchemes.content,
      openedAt: certificationOpenings.at,
      end: certificationEnds,
      decision: decisions,
      named: NAMED,
      hears: sql<string | null>`(select certification_id from appeals where hearing_id = ${certifications.id})`,
      hearingId: sql<string | null>`(select hearing_id from appeals where certification_id = ${certifications.id})`,
      seats: SEATS,
      openSeats: OPEN_SEATS,
    })
    .from(certifications)
    .innerJoin(frozenSchemes, eq(frozenSchemes.hash, certifications.schemeHash))
    .leftJoin(certificationOpenings, eq(certificationOpenings.certificationId, certifications.id))
    .leftJoin(certificationEnds, eq(certificationEnds.certificationId, certifications.id))
    .leftJoin(decisions, eq(decisions.certificationId, certifications.id))
    .where(where)
    .orderBy(asc(certifications.appliedAt), asc(certifications.id))
    .all();
  return rows.map(({ certification, scheme, openedAt, end, decision, named, seats, openSeats, hears, hearingId }) => {
    const all = JSON.parse(seats) as SeatRead[];
    const { name, seenBy, seenAt } = JSON.parse(named) as NamedRead;
    return {
      ...certification,
      scheme: scheme as Scheme,
      name: name ?? '',
      identity: seenBy === null || seenAt === null ? null : { seenBy, at: new Date(seenAt) },
      ...{ hears, hearingId, openedAt },
      end: end && { reason: end.reason, at: end.at },
      decision,
      seats: all.filter((row) => row.returned === 0).map(seatOf),
      returnedBy: all.filter((row) => row.returned === 1).map((row) => row.assessorId),
      openSeats: (JSON.parse(openSeats) as OpenSeatRead[]).map(({ number, grounds, since }) => ({
        number,
        grounds: JSON.parse(grounds) as Record<string, number>,
        since: new Date(since),
      })),
    };
  });
}

type SeatRead = {
  readonly id: string;
  readonly assessorId: string;
  readonly number: SeatNumber;
  readonly assignedAt: number;
  readonly dueAt: number;
  readonly returned: number;
  readonly criteria: string | null;
  readonly finalAt: number | null;
  readonly readAt: number | null;
};
type OpenSeatRead = { readonly number: SeatNumber; readonly grounds: string; readonly since: number };
const SEATS = sql<string>`(select json_group_array(json_object('id', a.id, 'assessorId', a.assessor_id, 'number', a.seat, 'assignedAt', a.assigned_at,
  'dueAt', a.due_now, 'returned', a.returned_at is not null, 'criteria', a.criteria, 'finalAt', a.final_at, 'readAt', a.read_at))
  from (select a.*, ${DUE_NOW} as due_now, m.criteria, m.final_at, r.at as read_at
    from assessor_assignments a left join marks m on m.assignment_id = a.id left join seat_readings r on r.assignment_id = a.id
    where a.certification_id = ${certifications.id} order by a.seat, a.rowid) a)`;
type NamedRead = { readonly name: string | null; readonly seenBy: string | null; readonly seenAt: number | null };
/** The name in force, and the first look at a document with that name on it. */
const NAMED = sql<string>`(select json_object('name', n.name, 'seenBy', i.seen_by, 'seenAt', i.at) from (select 1) left join
  (select name from certification_names where certification_id = ${certifications.id} order by seq desc limit 1) n left join identity_checks i
  on i.certification_id = ${certifications.id} and i.name = n.name order by i.seq limit 1)`;
const OPEN_SEATS = sql<string>`(select json_group_array(json_object('number', s.seat, 'grounds', s.grounds, 'since', s.since))
  from open_seats s where s.certification_id = ${certifications.id})`;

function seatOf({ id, assessorId, number, assignedAt, dueAt, criteria, finalAt, readAt }: SeatRead): Seat {
  return {
    number,
    assignmentId: id,
    assessorId,
    assignedAt: new Date(assignedAt),
    dueAt: new Date(dueAt),
    readAt: readAt === null ? null : new Date(readAt),
    mark:
      criteria === null ? null : { criteria: JSON.parse(criteria) as CriterionMark[], finalAt: new Date(finalAt ?? 0) },
  };
}
