import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Refusal } from '#domain/refusal.ts';
import { makeOrganisation, makePerson } from '#tests/support/make/identity.ts';
import { COACH, makeRun } from '#tests/support/make/learning.ts';
import { MINUTE, makeWorld, type World } from '#tests/support/world.ts';
import { answerPlace } from './answer-place.ts';
import { confirmPlace } from './confirm-place.ts';
import { endPlace } from './end-place.ts';
import { findHoldOf, findPlaceInCourse, findPlaceOf, findWaitingNumber } from './find.ts';
import { listPlacesToAnswer } from './find-answers.ts';
import { findPart } from './find-part.ts';
import { holdPlace } from './hold-place.ts';
import { joinWaitingList } from './join-waiting-list.ts';
import { leaveWaitingList } from './leave-waiting-list.ts';
import { lineOf } from './place.ts';

const ACTS = ['hold', 'confirm', 'confirm for them', 'answer', 'end', 'join', 'leave', 'wait'] as const;
const CAPACITIES = [1, 2] as const;

/** What one person does, or has done for them, as far as the rules allow it. */
function play(world: World, who: { personId: string; runId: string; organisationId: string }, act: string): void {
  const { personId, runId, organisationId } = who;
  const [self, system] = [world.person(personId), world.system()];
  const hold = findHoldOf(system, runId, personId);
  const place = findPlaceOf(system, runId, personId);
  if (act === 'hold') holdPlace(self, { runId, personId, organisationId: null });
  if (act === 'confirm' && hold) confirmPlace(system, { holdId: hold.id, organisationId: null, sourceKey: hold.id });
  if (act === 'confirm for them' && hold) confirmPlace(system, { holdId: hold.id, organisationId, sourceKey: hold.id });
  if (act === 'answer' && place) answerPlace(self, { placeId: place.id, answer: 'accepted' });
  if (act === 'end' && place) endPlace(system, { sourceKey: place.sourceKey, reason: 'refunded' });
  if (act === 'join') joinWaitingList(self, { runId });
  if (act === 'leave') leaveWaitingList(self, { runId });
  if (act === 'wait') world.later(15 * MINUTE);
}

test('one reading of what somebody has to do with a run says the same as the five that it replaces', () => {
  const seen = new Set<string>();
  const moves = fc.array(fc.tuple(fc.nat(2), fc.nat(1), fc.constantFrom(...ACTS)), { minLength: 5, maxLength: 30 });
  fc.assert(
    fc.property(moves, (played) => {
      const world = makeWorld();
      const organisationId = makeOrganisation(world);
      const runs = CAPACITIES.map((capacity) => makeRun(world, { capacity }).id);
      const people = [1, 2, 3].map(() => makePerson(world));
      for (const [person, run, act] of played) {
        try {
          play(world, { personId: people[person] ?? '', runId: runs[run] ?? '', organisationId }, act);
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
        }
        for (const personId of people)
          for (const runId of runs) {
            const part = findPart(world.person(personId), runId, personId);
            const hold = findHoldOf(world.system(), runId, personId);
            const place = findPlaceOf(world.system(), runId, personId);
            const awaits = listPlacesToAnswer(world.person(personId)).some(({ id }) => id === place?.id);
            const other = place ? null : findPlaceInCourse(world.system(), COACH, personId);
            expect(part).toEqual({
              placeId: place?.id ?? null,
              awaitsAnswer: awaits,
              hold: hold && { id: hold.id, lapsesAt: hold.lapsesAt },
              waiting: findWaitingNumber(world.system(), runId, personId),
              elsewhere: other && { city: 'Deventer', lineId: other.organisationId ? null : lineOf(other.sourceKey) },
            });
            for (const [name, value] of Object.entries(part)) if (value) seen.add(name);
            if ((part.waiting ?? 0) > 1) seen.add('second');
          }
      }
    }),
    { numRuns: 40, seed: 20261128 },
  );
  expect(seen).toEqual(new Set(['placeId', 'awaitsAnswer', 'hold', 'waiting', 'elsewhere', 'second']));
});
