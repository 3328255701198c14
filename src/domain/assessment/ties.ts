import { type SQL, sql } from 'drizzle-orm';
import type { Ctx } from '#domain/context.ts';
import { trainersOf } from '#domain/learning/index.ts';
import type { Case } from './case.ts';
import { type Ground, groundAgainst, type Ties } from './conflict.ts';

/** Everybody who has a tie to the candidate of this case, as things stand now. */
export function tiesOf(ctx: Ctx, certification: Case): Ties {
  const ties = tiesTo(ctx, certification.candidateId, certification.id);
  const { seats, returnedBy } = certification;
  return { ...ties, seated: new Set([...ties.seated, ...seats.map((seat) => seat.assessorId), ...returnedBy]) };
}

/** What keeps this person from judging anything about that one, whether a case runs or not; null when nothing does. */
export function groundBetween(ctx: Ctx, judgeId: string, personId: string): Ground | null {
  return groundAgainst(judgeId, tiesTo(ctx, personId, null));
}

/** Marks that a decision needs, where both agree. */
const MARKS_NEEDED = 2;

/** Who could mark and decide about somebody now, without a tie; `enough` for two marks and a decision. */
export type Free = { readonly assessors: number; readonly officers: number; readonly enough: boolean };

/** What a candidate is told before paying. */
export function countFree(ctx: Ctx, candidateId: string): Free {
  const person = sql`${candidateId}`;
  const { assessors, officers } = ctx.db.get<{ assessors: number; officers: number }>(sql`select
    (select count(distinct fa.person_id) ${freeAssessors(person, sql`null`)}) as assessors,
    (select count(distinct fa.person_id) ${freeOf('certification_officer', person, sql`null`)}) as officers`);
  return { assessors, officers, enough: assessors >= MARKS_NEEDED && officers >= 1 };
}

/** Ids of who belongs or belonged to an organisation that this person belongs or belonged to. */
const colleagues = (person: SQL) =>
  sql`select cm.person_id from memberships cp join memberships cm on cm.organisation_id = cp.organisation_id where cp.person_id = ${person}`;
const declarers = (person: SQL) =>
  sql`select di.assessor_id from declared_interests di where di.candidate_id = ${person}`;
/** Ids of who read or marked the work of this person in a case that is not the one in hand; having been asked is no tie. */
const judges = (person: SQL, caseInHand: SQL) =>
  sql`select ja.assessor_id from certifications jc join assessor_assignments ja on ja.certification_id = jc.id where jc.candidate_id = ${person} and jc.id is not ${caseInHand}
    and (exists (select 1 from seat_readings jr where jr.assignment_id = ja.id) or exists (select 1 from marks jm where jm.assignment_id = ja.id))`;
/** Ids of who decided what the case in hand hears an appeal against. */
const deciders = (caseInHand: SQL) =>
  sql`select de.officer_id from appeals da join decisions de on de.certification_id = da.certification_id where da.hearing_id = ${caseInHand}`;
/** Ids of who was asked for a seat in that case. */
const seatedBefore = (caseInHand: SQL) =>
  sql`select sb.assessor_id from appeals sp join assessor_assignments sb on sb.certification_id = sp.certification_id where sp.hearing_id = ${caseInHand}`;
const seated = (caseInHand: SQL) =>
  sql`select sa.assessor_id from assessor_assignments sa where sa.certification_id = ${caseInHand} union all ${seatedBefore(caseInHand)}`;
const withRole = (role: string) =>
  sql`select ra.person_id from appointments ra where ra.role = ${role} and ra.ended_at is null`;

/** As `groundAgainst` over `tiesOf`, in the database: the ground that keeps `judge` out of a case of `candidate`, or null. */
export function groundIn(judge: string, candidate: SQL, caseInHand: SQL): SQL<Ground | null> {
  return sql<Ground | null>`case when ${candidate} = ${judge} then 'candidate' when ${judge} in (${trainersOf(candidate)}) then 'trained'
    when ${judge} in (${colleagues(candidate)}) then 'same_organisation' when ${judge} in (${declarers(candidate)}) then 'declared'
    when ${judge} in (${judges(candidate, caseInHand)}) then 'judged_earlier'
    when ${judge} in (${deciders(caseInHand)}) then 'decided' when ${judge} in (${seated(caseInHand)}) then 'seated' end`;
}

/** `from … where …` over appointments `fa`: who has this role now and no tie to `candidate`. */
function freeOf(role: 'assessor' | 'certification_officer', candidate: SQL, caseInHand: SQL): SQL {
  const out = [
    trainersOf(candidate),
    colleagues(candidate),
    declarers(candidate),
    judges(candidate, caseInHand),
    deciders(caseInHand),
    seated(caseInHand),
  ].map((ids) => sql`fa.person_id not in (${ids})`);
  return sql`from appointments fa where fa.role = ${role} and fa.ended_at is null and fa.person_id <> ${candidate}
    and ${sql.join(out, sql` and `)}`;
}

/** The same of assessors, who have no other role that shows whose work it is. */
function freeAssessors(candidate: SQL, caseInHand: SQL): SQL {
  return sql`${freeOf('assessor', candidate, caseInHand)} and fa.person_id not in (${withRole('administrator')})
    and fa.person_id not in (${withRole('certification_officer')})`;
}

/** Whether some assessor has no tie to `candidate` and no other role that shows whose work it is. As `chooseAssessor`. */
export function anyAssessorFor(candidate: SQL, caseInHand: SQL): SQL {
  return sql`exists (select 1 ${freeAssessors(candidate, caseInHand)})`;
}

type TiesRead = Readonly<Record<Exclude<keyof Ties, 'candidateId'>, string>>;

/** Ties to a person, all in one read; the case in hand is not an earlier one. Of colleagues those who mark or decide. */
function tiesTo(ctx: Ctx, candidateId: string, caseInHand: string | null): Ties {
  const [person, hand] = [sql`${candidateId}`, sql`${caseInHand}`];
  const ids = (which: SQL) => sql`(with w(x) as (${which}) select json_group_array(x) from w)`;
  const judging = sql`select ja.person_id from appointments ja where ja.role in ('assessor', 'certification_officer') and ja.ended_at is null and ja.person_id in (${colleagues(person)})`;
  const read =
    ctx.db.get<TiesRead>(sql`select ${ids(trainersOf(person))} as trained, ${ids(judging)} as sameOrganisation,
    ${ids(declarers(person))} as declared, ${ids(judges(person, hand))} as judgedEarlier, ${ids(deciders(hand))} as decided, ${ids(seatedBefore(hand))} as seated, ${ids(withRole('administrator'))} as administrators,
    ${ids(withRole('certification_officer'))} as officers`);
  const set = (name: keyof TiesRead) => new Set(JSON.parse(read[name]) as string[]);
  return {
    candidateId,
    trained: set('trained'),
    sameOrganisation: set('sameOrganisation'),
    declared: set('declared'),
    judgedEarlier: set('judgedEarlier'),
    decided: set('decided'),
    seated: set('seated'),
    administrators: set('administrators'),
    officers: set('officers'),
  };
}
