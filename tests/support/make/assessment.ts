import { courseRuns, enrolments } from '#db/schema/learning.ts';
import {
  applyForCertification,
  type Case,
  finaliseMark,
  listDrafts,
  markDraft,
  openCase,
  recordIdentity,
  requireCase,
  saveMarkDraft,
} from '#domain/assessment/index.ts';
import { basisOf } from '#domain/draft.ts';
import { addEvidence } from '#domain/portfolio/index.ts';
import type { World } from '../world.ts';
import { makePerson } from './identity.ts';

/** A dossier that is complete for the small scheme of the tests. Returns the ids of its pieces. */
export function makeDossier(world: World, candidateId: string, text = 'Wij zaten aan tafel.'): string[] {
  const ctx = world.person(candidateId);
  return [
    addEvidence(ctx, { kind: 'gesprek', title: 'Het gesprek', text, competenceIds: ['K1'] }, null),
    addEvidence(ctx, { kind: 'klimverslag', title: 'Mijn klim', text, competenceIds: ['K2'] }, null),
  ];
}

/** An application by the candidate's own verb, not paid yet. Returns its id. */
export function makeApplication(world: World, candidateId: string, text?: string): string {
  const evidenceIds = makeDossier(world, candidateId, text);
  const steps = { held: ['coach-van-het-alledaagse', 'talentmakelaar'], missing: [] };
  return applyForCertification(world.person(candidateId), {
    schemeId: 'koek',
    evidenceIds,
    steps,
    equivalence: '',
    conductAccepted: true,
  });
}

/** A paid case with as many free assessors as asked for; the seats are given by the product itself. */
export function makeOpenCase(world: World, input: { candidateId?: string; assessors?: number } = {}): Case {
  for (let made = 0; made < (input.assessors ?? 3); made += 1) makePerson(world, { roles: ['assessor'] });
  const id = makeApplication(world, input.candidateId ?? makePerson(world));
  openCase(world.system(), id, `line:${id}`);
  return requireCase(world.system(), id);
}

/** The assessor in this seat, as they are now. */
export function seatOf(world: World, caseId: string, number: 1 | 2 | 3) {
  const seat = requireCase(world.system(), caseId).seats.find((seat) => seat.number === number);
  if (!seat) throw new Error(`seat ${number} of ${caseId} is empty`);
  return { ...seat, ctx: world.person(seat.assessorId) };
}

/** Writes a whole draft with these levels, in the order of the criteria of the small scheme. */
export function draftMark(
  world: World,
  caseId: string,
  number: 1 | 2 | 3,
  levels: readonly [number, number],
  reason = 'Bewijs 1, regel 1: er is tijd genomen.',
): void {
  const { ctx, assignmentId } = seatOf(world, caseId, number);
  saveMarkDraft(ctx, {
    assignmentId,
    basis: basisOf(markDraft(listDrafts(ctx, assignmentId))),
    drafts: ['K1a', 'K2a'].map((criterionId, at) => ({ criterionId, level: levels[at] ?? 1, reason })),
  });
}

/** An officer without a tie saw an identity document with the name of the application on it. */
export function seeIdentity(
  world: World,
  caseId: string,
  officer = makePerson(world, { roles: ['certification_officer'] }),
): void {
  recordIdentity(world.person(officer), caseId, { name: requireCase(world.system(), caseId).name });
}

/** A final mark from this seat. */
export function markFinal(
  world: World,
  caseId: string,
  number: 1 | 2 | 3,
  levels: readonly [number, number] = [3, 3],
): void {
  draftMark(world, caseId, number, levels);
  const { ctx, assignmentId } = seatOf(world, caseId, number);
  finaliseMark(ctx, assignmentId);
}

/** Lets somebody lead a run that the candidate is in. */
export function makeTrainerOf(world: World, candidateId: string, trainerId: string): void {
  const at = world.now();
  const id = `run_${candidateId}_${trainerId}`;
  world.open.db
    .insert(courseRuns)
    .values({
      id,
      courseId: 'coach-van-het-alledaagse',
      courseVersion: '2026.1',
      trainerId,
      placeName: 'Buurthuis',
      placeAddress: 'Plein 1',
      city: 'Voorbeeldstad',
      capacity: 12,
      closesAt: at,
      createdAt: at,
    })
    .run();
  world.open.db
    .insert(enrolments)
    .values({
      id: `enr_${id}`,
      personId: candidateId,
      runId: id,
      courseId: 'coach-van-het-alledaagse',
      courseVersion: '2026.1',
      sourceKey: `place:${id}`,
      frozen: { lessonIds: [], assignmentIds: [], netMinutes: 0 },
      startedAt: at,
    })
    .run();
}
