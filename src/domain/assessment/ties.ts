import { eq } from 'drizzle-orm';
import { declaredInterests } from '#db/schema/assessment.ts';
import type { Ctx, Role } from '#domain/context.ts';
import { everMemberOf, listPeopleWithRole } from '#domain/identity/index.ts';
import { listTrainersOf } from '#domain/learning/index.ts';
import type { Case } from './case.ts';
import { type Ground, groundAgainst, type Ties } from './conflict.ts';
import { listCasesOfCandidate } from './find-cases.ts';

/** Everybody who has a tie to the candidate of this case, as things stand now. */
export function tiesOf(ctx: Ctx, one: Case): Ties {
  const ties = tiesTo(ctx, one.candidateId, one.id);
  return { ...ties, seated: new Set(everSeated(one)) };
}

/** What keeps this person from judging anything about that one, whether a case runs or not; null when nothing does. */
export function groundBetween(ctx: Ctx, judgeId: string, personId: string): Ground | null {
  return groundAgainst(judgeId, tiesTo(ctx, personId, null));
}

/** Ties to a person; the case in hand is not an earlier one. */
function tiesTo(ctx: Ctx, candidateId: string, caseInHand: string | null): Ties {
  const earlier = listCasesOfCandidate(ctx, candidateId).filter((other) => other.id !== caseInHand);
  const declared = ctx.db.select({ id: declaredInterests.assessorId }).from(declaredInterests).where(eq(declaredInterests.candidateId, candidateId)).all();
  const withRole = (role: Role) => new Set(listPeopleWithRole(ctx, role).map(({ id }) => id));
  return {
    candidateId,
    trained: new Set(listTrainersOf(ctx, candidateId)),
    sameOrganisation: colleaguesOf(ctx, candidateId),
    declared: new Set(declared.map((row) => row.id)),
    judgedEarlier: new Set(earlier.flatMap(everSeated)),
    seated: new Set(),
    administrators: withRole('administrator'),
    officers: withRole('certification_officer'),
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
