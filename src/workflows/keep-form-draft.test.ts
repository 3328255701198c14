import { describe, expect, test } from 'vitest';
import { decideCase } from '#domain/assessment/index.ts';
import { KOEK } from '#domain/certification/index.ts';
import type { Ctx } from '#domain/context.ts';
import { type Basis, basisOf, FROM_NOTHING } from '#domain/draft.ts';
import { giveFeedback } from '#domain/learning/index.ts';
import {
  addEvidence,
  type DraftSubject,
  editEvidence,
  findMyFormDraft,
  NEW_PIECE,
  partsOf,
  removeEvidence,
} from '#domain/portfolio/index.ts';
import { makeApplication, makeOpenCase, markFinal, seeIdentity } from '#tests/support/make/assessment.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { handInWork, makeEnrolment, makeRun } from '#tests/support/make/learning.ts';
import { makeWorld, type World } from '#tests/support/world.ts';
import { keepDraftOfForm } from './keep-form-draft.ts';

const PIECE = { kind: 'gesprek', title: 'Het trappenhuis', text: 'Een begin', competenceIds: ['K1'] };

/** Keeps a word in every part of the form. */
function keep(ctx: Ctx, subject: DraftSubject, basis: Basis = FROM_NOTHING): void {
  const typed = Object.fromEntries(partsOf(subject).map((part) => [part, 'K1']));
  keepDraftOfForm(ctx, { subject, typed, basis });
}
const isKept = (ctx: Ctx, subject: DraftSubject) => findMyFormDraft(ctx, subject).savedAt !== null;

/** One of each form, and who may send it. */
function makeForms(world: World): (readonly [subject: DraftSubject, ownerId: string])[] {
  const run = makeRun(world);
  const { id: submissionId } = handInWork(world, makeEnrolment(world, { run }));
  const officer = makePerson(world, { roles: ['certification_officer'] });
  const openCase = makeOpenCase(world);
  for (const seat of [1, 2] as const) markFinal(world, openCase.id, seat);
  seeIdentity(world, openCase.id, officer);
  const ada = makePerson(world);
  const pieceId = addEvidence(world.person(ada), PIECE, null);
  return [
    [{ form: 'feedback', id: submissionId }, run.trainerId],
    [{ form: 'decision', id: openCase.id }, officer],
    [{ form: 'evidence', id: pieceId }, ada],
  ];
}

describe('the draft of a form that somebody may send', () => {
  test('is kept for them, and gone with what was sent, whatever it says', () => {
    const world = makeWorld();
    const [feedback, decision, piece] = makeForms(world);
    if (!feedback || !decision || !piece) throw new Error('a form is missing');
    const sends: [readonly [DraftSubject, string], (ctx: Ctx, id: string) => void][] = [
      [
        feedback,
        (ctx, submissionId) =>
          giveFeedback(ctx, { submissionId, verdict: 'approved', strength: 'U vroeg door.', nextStep: '' }),
      ],
      [
        decision,
        (ctx, id) =>
          decideCase(ctx, id, { outcome: 'passed', reasons: 'Beide beoordelaars zien genoeg, en ik volg hen daarin.' }),
      ],
      [piece, (ctx, id) => editEvidence(ctx, id, PIECE, 'keep')],
      [piece, (ctx, id) => removeEvidence(ctx, id)],
      [[{ form: 'evidence', id: NEW_PIECE }, piece[1]], (ctx) => addEvidence(ctx, PIECE, null)],
    ];
    for (const [[subject, ownerId], send] of sends) {
      const ctx = () => world.person(ownerId);
      keep(ctx(), subject, basisOf(findMyFormDraft(ctx(), subject)));
      expect(isKept(ctx(), subject), subject.form).toBe(true);
      send(ctx(), subject.id);
      expect(world.rows(`SELECT 1 FROM form_drafts WHERE person_id = '${ownerId}'`), subject.form).toEqual([]);
    }
  });

  test('of an application is gone when somebody applied, and only theirs', () => {
    const world = makeWorld();
    const subject: DraftSubject = { form: 'application', id: KOEK };
    const [ada, other] = [makePerson(world), makePerson(world)];
    for (const personId of [ada, other]) keep(world.person(personId), subject);
    makeApplication(world, ada);
    expect([ada, other].map((personId) => isKept(world.person(personId), subject))).toEqual([false, true]);
  });

  test('is not kept for anyone who may not send the form, nor for one that is not there', () => {
    const world = makeWorld();
    const forms = makeForms(world);
    const strangers = [
      makePerson(world),
      makeRun(world).trainerId,
      makePerson(world, { roles: ['administrator', 'assessor'] }),
    ];
    for (const [subject, ownerId] of forms) {
      for (const ctx of [...strangers.map(world.person), world.visitor(), world.system()])
        expect(() => keep(ctx, subject), subject.form).toThrow();
      expect(() => keep(world.person(ownerId), { ...subject, id: 'none' }), subject.form).toThrow(/not_found/);
    }
    expect(() => keep(world.person(strangers[0] ?? ''), { form: 'application', id: 'none' })).toThrow(/not_found/);
    expect(() => keep(world.visitor(), { form: 'evidence', id: NEW_PIECE })).toThrow(/sign_in_first/);
    expect(world.rows('SELECT 1 FROM form_drafts')).toEqual([]);
  });
});
