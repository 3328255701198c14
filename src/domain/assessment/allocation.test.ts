import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseAssessor } from './allocation.ts';
import { groundAgainst, groundAgainstAssessor, type Ties } from './conflict.ts';

const IDS = ['a', 'b', 'c', 'd', 'e', 'f'];
const someone = fc.subarray(IDS, { maxLength: 2 }).map((ids) => new Set(ids));
const problem = fc.record({
  assessors: fc
    .subarray(IDS)
    .chain((ids) => fc.tuple(...ids.map((id) => fc.record({ id: fc.constant(id), waiting: fc.nat(4) })))),
  ties: fc.record({
    candidateId: fc.constantFrom(...IDS, 'z'),
    trained: someone,
    sameOrganisation: someone,
    declared: someone,
    judgedEarlier: someone,
    decided: someone,
    seated: someone,
    administrators: someone,
    officers: someone,
  }),
});

const NOBODY: Ties = {
  candidateId: 'z',
  trained: new Set(),
  sameOrganisation: new Set(),
  declared: new Set(),
  judgedEarlier: new Set(),
  decided: new Set(),
  seated: new Set(),
  administrators: new Set(),
  officers: new Set(),
};

/** The rule said another way: try everybody, keep those whom no list names, and look for the best. */
function byHand(assessors: readonly { id: string; waiting: number }[], ties: Ties): string[] {
  const lists = [
    new Set([ties.candidateId]),
    ties.trained,
    ties.sameOrganisation,
    ties.declared,
    ties.judgedEarlier,
    ties.decided,
    ties.seated,
    ties.administrators,
    ties.officers,
  ];
  let best: { id: string; waiting: number }[] = [];
  for (const assessor of assessors) {
    if (lists.some((list) => list.has(assessor.id))) continue;
    const least = best[0]?.waiting ?? Number.POSITIVE_INFINITY;
    if (assessor.waiting < least) best = [assessor];
    else if (assessor.waiting === least) best.push(assessor);
  }
  return best.map(({ id }) => id);
}

describe('who gets an empty seat', () => {
  test('never somebody with a tie; one of the free ones with the least work, by lot; nobody only when nobody is free', () => {
    const seen = { chosen: 0, nobody: 0 };
    fc.assert(
      fc.property(problem, fc.nat(), ({ assessors, ties }, lot) => {
        const choice = chooseAssessor(assessors, ties, (many) => lot % many);
        seen[choice.kind] += 1;
        const best = byHand(assessors, ties);
        expect(choice.kind === 'chosen' ? choice.assessorId : undefined).toBe(best[lot % best.length]);
        if (choice.kind === 'chosen') expect(groundAgainstAssessor(choice.assessorId, ties)).toBeNull();
        else expect(Object.values(choice.grounds).reduce((sum, ground) => sum + ground, 0)).toBe(assessors.length);
      }),
      { numRuns: 1000 },
    );
    expect(seen.chosen).toBeGreaterThan(50);
    expect(seen.nobody).toBeGreaterThan(50);
  });

  test('the lot falls on each of those with as little to do, and is not drawn for one', () => {
    const ties = { ...NOBODY, seated: new Set(['d']) };
    const assessors = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, waiting: id === 'e' ? 1 : 0 }));
    const drawn = [0, 1, 2].map((lot) =>
      chooseAssessor(assessors, ties, (many) => {
        expect(many).toBe(3);
        return lot;
      }),
    );
    expect(drawn).toEqual(['a', 'b', 'c'].map((assessorId) => ({ kind: 'chosen', assessorId })));
    const byChance = Array.from({ length: 60 }, () => chooseAssessor(assessors, ties));
    expect(new Set(byChance.map((choice) => choice.kind === 'chosen' && choice.assessorId)).size).toBe(3);
  });

  test('each ground keeps out by itself', () => {
    const none = NOBODY;
    expect(groundAgainst('a', none)).toBeNull();
    expect(groundAgainst('z', none)).toBe('candidate');
    expect(groundAgainst('a', { ...none, trained: new Set(['a']) })).toBe('trained');
    expect(groundAgainst('a', { ...none, sameOrganisation: new Set(['a']) })).toBe('same_organisation');
    expect(groundAgainst('a', { ...none, declared: new Set(['a']) })).toBe('declared');
    expect(groundAgainst('a', { ...none, judgedEarlier: new Set(['a']) })).toBe('judged_earlier');
    expect(groundAgainst('a', { ...none, seated: new Set(['a']) })).toBe('seated');
  });

  test('another role that shows whose work it is keeps out of marking, and not out of deciding', () => {
    const none = NOBODY;
    const [administrators, officers] = [
      { ...none, administrators: new Set(['a']) },
      { ...none, officers: new Set(['a']) },
    ];
    expect(groundAgainstAssessor('a', administrators)).toBe('administrator');
    expect(groundAgainstAssessor('a', officers)).toBe('officer');
    for (const ties of [administrators, officers]) expect(groundAgainst('a', ties)).toBeNull();
    expect(groundAgainstAssessor('a', { ...officers, trained: new Set(['a']) })).toBe('trained');
  });
});
