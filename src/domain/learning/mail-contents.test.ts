import { describe, expect, test } from 'vitest';
import { endEnrolment, giveFeedback, learningMailContents as mails } from '#domain/learning/index.ts';
import { handInWork, makeEnrolment, makeRun } from '#tests/support/make/learning.ts';
import { makeWorld, type World } from '#tests/support/world.ts';

function mailsAbout(world: World, submissionId: string) {
  const ctx = world.system();
  return {
    receipt: mails['learning.receipt'](ctx, { kind: 'learning.receipt', submissionId }),
    waiting: mails['learning.work_waiting'](ctx, { kind: 'learning.work_waiting', submissionId }),
    feedback: mails['learning.feedback'](ctx, { kind: 'learning.feedback', submissionId }),
  };
}

describe('the mails about work', () => {
  test('go to the right person, with a way back and without what was written', () => {
    const world = makeWorld();
    const run = makeRun(world);
    const enrolment = makeEnrolment(world, { run, sourceKey: 'pla_1' });
    const submission = handInWork(world, enrolment, 'Een heel eigen verhaal');
    const addressOf = (id: string) =>
      world.rows<{ email: string }>(`SELECT email FROM people WHERE id = '${id}'`)[0]?.email;
    const handedIn = mailsAbout(world, submission.id);
    expect(handedIn.receipt).toMatchObject({
      to: { address: addressOf(enrolment.personId) },
      facts: { hash: submission.contentHash },
    });
    expect(handedIn.waiting).toMatchObject({ to: { address: addressOf(run.trainerId) } });
    expect(handedIn.feedback).toBeNull();
    giveFeedback(world.person(run.trainerId), {
      submissionId: submission.id,
      verdict: 'sent_back',
      strength: 'Uw geheime kracht',
      nextStep: 'Uw stap',
    });
    const answered = mailsAbout(world, submission.id);
    expect(answered.feedback).toMatchObject({
      to: { address: addressOf(enrolment.personId) },
      facts: { verdict: 'sent_back' },
    });
    expect(answered.waiting).toBeNull();
    expect(JSON.stringify([handedIn, answered])).not.toMatch(/eigen verhaal|geheime kracht/);
    endEnrolment(world.system(), { sourceKey: 'pla_1', reason: 'refunded' });
    expect(mailsAbout(world, submission.id)).toEqual({ receipt: null, waiting: null, feedback: null });
  });

  test('about work that is not there are not written', () => {
    expect(mailsAbout(makeWorld(), 'sub_none')).toEqual({ receipt: null, waiting: null, feedback: null });
  });
});
