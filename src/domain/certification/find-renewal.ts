import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm';
import { practiceStatements, renewalRecords, renewalRequests } from '#db/schema/certification-renewal.ts';
import { dayOf } from '#domain/calendar.ts';
import type { Ctx } from '#domain/context.ts';
import { type Credential, renewableFrom } from './credential.ts';
import { findCredential, findNext, findReplaced, listHeld, nextAmong, replacedId, requireCredential } from './find.ts';
import { noSuchRenewal } from './refusals.ts';
import {
  type Learnt,
  lackingOf,
  type RenewalFile,
  type RenewalRecord,
  type RenewalRequest,
  type RenewalStage,
  renewalStage,
  termYears,
} from './renewal.ts';

/** All that there is for the renewal of a certificate. Holds what its holder stated: authorise before showing it. */
export function renewalOf(ctx: Ctx, credential: Credential): RenewalFile {
  const papers = papersOf(ctx, credential);
  const issuedAt = papers.at(-1)?.issuedAt ?? credential.issuedAt;
  const ofIt = <Table extends typeof practiceStatements | typeof renewalRecords | typeof renewalRequests>(
    table: Table,
  ) =>
    inArray(
      table.credentialId,
      papers.map(({ id }) => id),
    );
  const statements = ctx.db
    .select()
    .from(practiceStatements)
    .where(ofIt(practiceStatements))
    .orderBy(asc(practiceStatements.seq))
    .all();
  const records = ctx.db
    .select()
    .from(renewalRecords)
    .where(and(ofIt(renewalRecords), isNull(renewalRecords.struckAt)))
    .orderBy(desc(renewalRecords.at), desc(renewalRecords.id))
    .all();
  const requests = ctx.db
    .select()
    .from(renewalRequests)
    .where(ofIt(renewalRequests))
    .orderBy(desc(renewalRequests.at), desc(renewalRequests.id))
    .all();
  const pending = requests.find(({ outcome }) => outcome === null) ?? null;
  const courses = coursesSince(ctx, { ...credential, issuedAt });
  const minutes = [...courses, ...records].reduce((sum, one) => sum + (one.minutes ?? 0), 0);
  const years = termYears({ ...credential, issuedAt }, statements);
  return {
    credential,
    issuedAt,
    stage: renewalStage(credential, findNext(ctx, credential), pending !== null, ctx.now()),
    suspended: credential.suspensions.some(({ liftedAt }) => liftedAt === null),
    years,
    records,
    courses,
    minutes,
    requests,
    pending,
    lacking: lackingOf(years, records, minutes),
  };
}

/** What somebody can renew at this instant, or asked to: how it stands and whether a request waits. Two reads, whatever they hold. */
export function listRenewable(
  ctx: Ctx,
  holderId: string,
): { credentialId: string; stage: RenewalStage; pending: boolean }[] {
  const held = listHeld(ctx, holderId);
  const byId = new Map(held.map((one) => [one.id, one]));
  const paperIds = ({ id, sourceKey }: Credential): string[] => {
    const before = byId.get(replacedId(sourceKey) ?? '');
    return [id, ...(before ? paperIds(before) : [])];
  };
  const due = held.filter((one) => {
    const from = one.kind === 'competence' && !one.withdrawal && !one.replacement && renewableFrom(one);
    return from && from <= ctx.now() && !nextAmong(held, one);
  });
  if (due.length === 0) return [];
  const asked = new Set(
    ctx.db
      .select({ id: renewalRequests.credentialId })
      .from(renewalRequests)
      .where(and(inArray(renewalRequests.credentialId, due.flatMap(paperIds)), isNull(renewalRequests.outcome)))
      .all()
      .map(({ id }) => id),
  );
  return due.map((credential) => {
    const pending = paperIds(credential).some((id) => asked.has(id));
    return { credentialId: credential.id, stage: renewalStage(credential, null, pending, ctx.now()), pending };
  });
}

/** This certificate and those that it replaces, the latest first: in another name it is the same one, and keeps what was gathered for it. */
function papersOf(ctx: Ctx, credential: Credential): Credential[] {
  const replaced = findReplaced(ctx, credential);
  return replaced ? [credential, ...papersOf(ctx, replaced)] : [credential];
}

/** Trainings that gave the holder a certificate of participation since this one was issued, each with its net minutes. */
function coursesSince(ctx: Ctx, { holderId, issuedAt }: Credential): Learnt[] {
  return (
    listHeld(ctx, holderId)
      .filter((one) => one.kind === 'participation' && one.withdrawal === null && one.issuedAt >= issuedAt)
      // In another name it is the same training, which counts once and on its own day.
      .filter((one) => findReplaced(ctx, one) === null)
      .map(({ statement, issuedAt: at }) => ({
        title: statement.title,
        day: dayOf(at),
        minutes: statement.netMinutes ?? 0,
      }))
  );
}

export function findRenewalRequest(ctx: Ctx, requestId: string): RenewalRequest | null {
  return ctx.db.select().from(renewalRequests).where(eq(renewalRequests.id, requestId)).get() ?? null;
}

/** A request with its certificate. */
export function requireRenewalRequest(ctx: Ctx, requestId: string): { request: RenewalRequest; file: RenewalFile } {
  const request = findRenewalRequest(ctx, requestId);
  if (!request) throw noSuchRenewal();
  return { request, file: renewalOf(ctx, requireCredential(ctx, request.credentialId)) };
}

export function findRenewalRecord(ctx: Ctx, recordId: string): RenewalRecord | null {
  return ctx.db.select().from(renewalRecords).where(eq(renewalRecords.id, recordId)).get() ?? null;
}

/** The certificate that this one was renewed from; null for what was not given by a renewal. */
export function findRenewedFrom(ctx: Ctx, { sourceKey }: Pick<Credential, 'sourceKey'>): Credential | null {
  if (!sourceKey.startsWith('renewal:')) return null;
  const request = findRenewalRequest(ctx, sourceKey.slice('renewal:'.length));
  return request && findCredential(ctx, request.credentialId);
}
