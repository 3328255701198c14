import fc from 'fast-check';
import {
  correctName,
  decideCase,
  finaliseMark,
  recordIdentity,
  requireCase,
  returnCase,
} from '#domain/assessment/index.ts';
import { changeName } from '#domain/identity/index.ts';
import { Refusal } from '#domain/refusal.ts';
import { draftMark, makeOpenCase, makeTrainerOf, seatOf } from '#tests/support/make/assessment.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { HOUR, makeWorld, type World } from '#tests/support/world.ts';
import type { Proof } from '../blindness/run.ts';

const KINDS = ['mark', 'mark', 'mark', 'return', 'rename', 'see', 'see', 'correct', 'tie', 'decide', 'decide'] as const;
const level = fc.constantFrom(2, 3, 3, 3, 4);
const act = fc.record({
  kind: fc.constantFrom(...KINDS),
  seat: fc.constantFrom(1, 2, 3),
  /** Which of the officers. */
  officer: fc.nat(3),
  levels: fc.tuple(level, level),
  outcome: fc.constantFrom('passed', 'passed', 'not_passed'),
});
const noise = fc.array(act, { maxLength: 4 });
/** Half of the stories have somewhere in them what leads to a certificate when nothing comes in between. */
const story = fc
  .record({ noise: fc.array(noise, { minLength: 5, maxLength: 5 }), straight: fc.boolean() })
  .map(({ noise, straight }) =>
    noise.flatMap((acts, at) => [...acts, ...(straight ? STRAIGHT.slice(at, at + 1) : [])]),
  );
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;
const STRAIGHT: readonly Act[] = [
  { kind: 'mark', seat: 1, officer: 0, levels: [3, 3], outcome: 'passed' },
  { kind: 'mark', seat: 2, officer: 0, levels: [3, 3], outcome: 'passed' },
  { kind: 'see', seat: 1, officer: 0, levels: [3, 3], outcome: 'passed' },
  { kind: 'decide', seat: 1, officer: 1, levels: [3, 3], outcome: 'passed' },
];
type Cast = {
  readonly id: string;
  readonly candidateId: string;
  readonly officers: readonly string[];
  readonly name: string;
};

/**
 * Stories of whatever candidates, assessors and officers do, in any order: a certificate comes from one positive decision alone; that stands on two marks
 * at the pass level for every criterion, by two people, on an officer without a tie and on a document that was seen with the very name; no single person
 * can bring any of it about.
 */
export function proveDecision(seed: number, tries = 1_000): Proof & { readonly passed: number } {
  const violations: string[] = [];
  let [index, passed] = [0, 0];
  for (const acts of fc.sample(story, { seed, numRuns: tries })) {
    const world = makeWorld();
    const cast = castOf(world);
    const corrected = new Set<string>();
    for (const each of acts) {
      world.later(HOUR);
      tryTo(() => perform(world, cast, each, corrected));
    }
    const { faults, certified } = faultsOf(world, cast, corrected);
    violations.push(...faults.map((fault) => `story ${index}: ${fault} (${JSON.stringify(acts)})`));
    if (certified) passed += 1;
    index += 1;
  }
  for (const violation of violations.slice(0, 20)) console.log(`  ${violation}`);
  return { tried: tries, violations, passed, line: `${tries} tried, ${violations.length} violations` };
}

/** Four officers: two are free, one trained the candidate, and one is the candidate. */
function castOf(world: World): Cast {
  const name = 'Zoë Martens';
  const candidateId = makePerson(world, { name, roles: ['certification_officer'] });
  const officers = [1, 2, 3].map(() => makePerson(world, { roles: ['certification_officer'] }));
  makeTrainerOf(world, candidateId, officers[2] ?? '');
  return {
    id: makeOpenCase(world, { candidateId, assessors: 5 }).id,
    candidateId,
    name,
    officers: [...officers, candidateId],
  };
}

function perform(world: World, { id, candidateId, officers }: Cast, act: Act, corrected: Set<string>): void {
  const officer = world.person(officers[act.officer] ?? '');
  const reasons = 'Zo luidt het besluit in deze proef, met redenen.';
  const seat = act.seat as 1 | 2 | 3;
  if (act.kind === 'rename') changeName(world.person(candidateId), { name: `Jan Modaal ${act.levels.join('')}` });
  else if (act.kind === 'see') recordIdentity(officer, id, { name: requireCase(officer, id).name });
  else if (act.kind === 'correct') {
    const name = `Zoë Martens-Bos ${'abcd'[act.officer]}`;
    correctName(officer, id, { name, reason: 'Op het document staan twee namen.' });
    corrected.add(name);
  } else if (act.kind === 'decide') {
    const outcome = act.outcome === 'passed' ? 'passed' : 'not_passed';
    const deviation = act.seat === 1 ? 'De oordelen volg ik in deze proef niet, met een reden.' : '';
    decideCase(officer, id, { outcome, reasons, deviation });
  } else if (act.kind === 'tie') makeTrainerOf(world, candidateId, seatOf(world, id, seat).assessorId);
  else if (act.kind === 'return')
    returnCase(seatOf(world, id, seat).ctx, seatOf(world, id, seat).assignmentId, 'no_time');
  else {
    draftMark(world, id, seat, act.levels);
    finaliseMark(seatOf(world, id, seat).ctx, seatOf(world, id, seat).assignmentId);
  }
}

type DecisionRow = { readonly outcome: string; readonly officer_id: string; readonly deviation: string | null };
type MarkRow = { readonly assessor_id: string; readonly criteria: string; readonly final_at: number };

/** The rules said another way, over the rows alone. */
function faultsOf(world: World, cast: Cast, corrected: ReadonlySet<string>): { faults: string[]; certified: boolean } {
  const faults: string[] = [];
  const marks = world.rows<MarkRow>('SELECT assessor_id, criteria, final_at FROM marks');
  const decisions = world.rows<DecisionRow>('SELECT outcome, officer_id, deviation FROM decisions');
  const holders = world
    .rows<{ statement: string }>("SELECT statement FROM credentials WHERE kind = 'competence'")
    .map(({ statement }) => JSON.parse(statement).holderName as string);
  const positive = decisions.filter(({ outcome }) => outcome === 'passed');
  if (decisions.length > 1) faults.push('decided twice');
  if (holders.length !== positive.length) faults.push(`${holders.length} certificates of ${positive.length} decisions`);
  if (new Set(marks.map((mark) => mark.assessor_id)).size !== marks.length) faults.push('somebody marked twice');
  for (const { officer_id: officer } of decisions) {
    if (!cast.officers.slice(0, 2).includes(officer)) faults.push('decided by somebody with a tie');
    if (marks.some((mark) => mark.assessor_id === officer)) faults.push('decided by who marked');
  }
  const short = ['K1a', 'K2a'].flatMap((criterion) => {
    const reached = reachedBy(marks, criterion);
    return reached < 2 ? [`passed with ${reached} marks at the pass level of ${criterion}`] : [];
  });
  for (const { outcome, deviation } of decisions)
    if ((deviation !== null) !== (outcome === 'not_passed' && short.length === 0))
      faults.push(`${outcome} with ${deviation === null ? 'no' : 'a'} reason to deviate`);
  if (positive.length === 0) return { faults, certified: false };
  faults.push(...short);
  const seen = world.rows<{ name: string; seen_by: string }>('SELECT name, seen_by FROM identity_checks');
  for (const holder of holders) {
    if (!seen.some(({ name }) => name === holder)) faults.push(`nobody saw a document of ${holder}`);
    if (holder !== cast.name && !corrected.has(holder)) faults.push(`a certificate names ${holder}`);
  }
  if (seen.some(({ seen_by }) => !cast.officers.slice(0, 2).includes(seen_by)))
    faults.push('seen by somebody with a tie');
  return { faults, certified: true };
}

function reachedBy(marks: readonly MarkRow[], criterion: string): number {
  const reached = marks.filter((mark) =>
    (JSON.parse(mark.criteria) as { criterionId: string; level: number }[]).some(
      ({ criterionId, level }) => criterionId === criterion && level >= 3,
    ),
  );
  return reached.length;
}

function tryTo(work: () => void): void {
  try {
    work();
  } catch (error) {
    // What is refused did nothing, and nor did what has no seat to act from, or ties somebody a second time.
    if (!(error instanceof Refusal) && !/is empty$|UNIQUE/.test(String((error as Error).message))) throw error;
  }
}
