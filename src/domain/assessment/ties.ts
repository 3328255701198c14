import { eq } from 'drizzle-orm';
import { declaredInterests } from '#db/schema/assessment.ts';
import type { Ctx } from '#domain/context.ts';
import { everMemberOf, listPeopleWithRole } from '#domain/identity/index.ts';
import { listTrainersOf } from '#domain/learning/index.ts';
import type { Case } from './case.ts';
import type { Ties } from './conflict.ts';
import { listCasesOfCandidate } from './find-cases.ts';

/** Everybody who has a tie to the candidate of this case, as things stand now. */
export function tiesOf(ctx: Ctx, one: Case): Ties {
  const { candidateId } = one;
  const earlier = listCasesOfCandidate(ctx, candidateId).filter((other) => other.id !== one.id);
  const declared = ctx.db.select({ id: declaredInterests.assessorId }).from(declaredInterests).where(eq(declaredInterests.candidateId, candidateId)).all();
  return {
    candidateId,
    trained: new Set(listTrainersOf(ctx, candidateId)),
    sameOrganisation: colleaguesOf(ctx, candidateId),
    declared: new Set(declared.map((row) => row.id)),
    judgedEarlier: new Set(earlier.flatMap(everSeated)),
    seated: new Set(everSeated(one)),
  };
}

function everSeated(one: Case): string[] {
  return [...one.seats.map((seat) => seat.assessorId), ...one.returnedBy];
}

/** Those who may mark or decide at all and share, or shared, an organisation with the candidate. */
function colleaguesOf(ctx: Ctx, candidateId: string): ReadonlySet<string> {
  const own = everMemberOf(ctx, candidateId);
  if (own.size === 0) return new Set();
  const people = [...listPeopleWithRole(ctx, 'assessor'), ...listPeopleWithRole(ctx, 'certification_officer')];
  const shares = (personId: string) => [...everMemberOf(ctx, personId)].some((organisationId) => own.has(organisationId));
  return new Set(people.map((person) => person.id).filter(shares));
}
