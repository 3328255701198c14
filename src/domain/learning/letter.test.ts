import { describe, expect, test } from 'vitest';
import { endEnrolment, giveFeedback, learningLetters } from '#domain/learning/index.ts';
import { handInWork, makeEnrolment, makeRun } from '#tests/support/make/learning.ts';
import { makeWorld } from '#tests/support/world.ts';

describe('the letters about work', () => {
  test('go to the right person, with a way back and without what was written', () => {
    const world = makeWorld();
    const run = makeRun(world);
    const enrolment = makeEnrolment(world, { run, sourceKey: 'pla_1' });
    const submission = handInWork(world, enrolment, 'Een heel eigen verhaal');
    const write = (letter: string) => learningLetters[letter]?.(world.system(), { submissionId: submission.id }) ?? null;
    const addressOf = (id: string) => world.rows<{ email: string }>(`SELECT email FROM people WHERE id = '${id}'`)[0]?.email;
    expect(write('learning.receipt')).toMatchObject({ to: { address: addressOf(enrolment.personId) } });
    expect(write('learning.receipt')?.words.facts).toContainEqual(['Code', submission.contentHash]);
    expect(write('learning.workWaiting')).toMatchObject({ to: { address: addressOf(run.trainerId) } });
    expect(write('learning.feedback')).toBeNull();
    giveFeedback(world.person(run.trainerId), { submissionId: submission.id, verdict: 'sent_back', strength: 'Uw geheime kracht', nextStep: 'Uw stap' });
    expect(write('learning.feedback')?.words.paragraphs.join(' ')).toMatch(/geen cijfer/);
    expect(write('learning.workWaiting')).toBeNull();
    expect(JSON.stringify(Object.keys(learningLetters).map(write))).not.toMatch(/eigen verhaal|geheime kracht/);
    endEnrolment(world.system(), { sourceKey: 'pla_1', reason: 'refunded' });
    expect(Object.keys(learningLetters).map(write)).toEqual([null, null, null]);
  });

  test('about work that is not there are not written', () => {
    const world = makeWorld();
    expect(Object.values(learningLetters).map((write) => write(world.system(), { submissionId: 'sub_none' }))).toEqual([null, null, null]);
  });
});
