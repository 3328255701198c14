import { describe, expect, test } from 'vitest';
import type { Ctx } from '#domain/context.ts';
import { type Fields, readBasis, StaleDraft } from '#domain/draft.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { MINUTE, makeWorld } from '#tests/support/world.ts';
import { addEvidence } from './add-evidence.ts';
import { editEvidence } from './edit-evidence.ts';
import { eraseFormDraft } from './erase-form-draft.ts';
import { findMyFormDraft, requireCurrentForm } from './find-form-draft.ts';
import { type DraftSubject, NEW_PIECE, oneText } from './form-draft.ts';
import { keepFormDraft, LONGEST_PART } from './keep-form-draft.ts';

const NEW: DraftSubject = { form: 'evidence', id: NEW_PIECE };
const FEEDBACK: DraftSubject = { form: 'feedback', id: 'sub_1' };
const PIECE = { kind: 'gesprek', title: 'Het trappenhuis', text: 'Een begin', competenceIds: ['K2', 'K1'] };

function start() {
  const world = makeWorld();
  const ada = makePerson(world);
  const keep = (subject: DraftSubject, typed: Fields, basis = '', ctx: Ctx = world.person(ada)) =>
    keepFormDraft(ctx, { subject, typed, basis: readBasis(basis) });
  return { world, ada, keep, find: (subject: DraftSubject) => findMyFormDraft(world.person(ada), subject) };
}

describe('the draft of a form', () => {
  test('keeps the parts of that form as they were typed, and passes over anything else', () => {
    const { world, keep, find } = start();
    expect(find(FEEDBACK)).toEqual({ version: 0, fields: {}, savedAt: null });
    keep(FEEDBACK, { strength: 'U vroeg\0 door.', runId: 'run_1', sure: 'on', title: 'geen deel' });
    expect(find(FEEDBACK)).toEqual({
      version: world.now().getTime(),
      fields: { strength: 'U vroeg door.' },
      savedAt: world.now(),
    });
    expect(find({ ...FEEDBACK, id: 'sub_2' }).fields).toEqual({});
  });

  test('kept twice is kept once; a later window goes on from it, part by part', () => {
    const { world, keep, find } = start();
    const first = keep(FEEDBACK, { strength: 'Een', nextStep: '' });
    world.later(MINUTE);
    expect(keep(FEEDBACK, { strength: 'Een', nextStep: '' }, first)).toBe(first);
    keep(FEEDBACK, { strength: 'Een', nextStep: 'Twee' }, first);
    keep(FEEDBACK, { strength: 'Drie', nextStep: '' }, first);
    expect(find(FEEDBACK)).toMatchObject({ fields: { strength: 'Drie', nextStep: 'Twee' }, savedAt: world.now() });
    expect(world.rows('SELECT 1 FROM form_drafts')).toHaveLength(2);
  });

  test('of an older window overwrites nothing: it is refused with both texts, also where one is empty', () => {
    const { keep, find } = start();
    const shown = keep(FEEDBACK, { strength: 'Een' });
    keep(FEEDBACK, { strength: '' }, shown);
    expect(() => keep(FEEDBACK, { strength: 'Een en twee' }, shown)).toThrow(
      expect.objectContaining({ clashes: [{ name: 'strength', kept: '', sent: 'Een en twee' }] }),
    );
    expect(find(FEEDBACK).fields).toEqual({ strength: '' });
  });

  test('stays small enough to be told, however often it is kept', () => {
    const { world, keep, find } = start();
    let basis = '';
    for (let times = 0; times < 200; times++) {
      world.later(MINUTE);
      basis = keep(NEW, { kind: 'gesprek', title: `${times}`, text: `${times}`, competences: 'K1' }, basis);
    }
    expect(find(NEW).fields.title).toBe('199');
    expect(readBasis(basis).version).toBe(find(NEW).version);
    expect(find(NEW).version).toBeLessThan(5 * world.now().getTime());
  });

  test('of a piece lies over the piece, and goes when it is erased', () => {
    const { world, ada, keep, find } = start();
    const id = addEvidence(world.person(ada), PIECE, null);
    const subject: DraftSubject = { form: 'evidence', id };
    const shown = { kind: 'gesprek', title: PIECE.title, text: 'Een begin', competences: 'K1 K2' };
    expect(find(subject)).toMatchObject({ fields: shown, savedAt: null });
    keep(subject, { ...shown, text: '' }, `${find(subject).version}`);
    expect(find(subject).fields).toEqual({ ...shown, text: '' });
    expect(world.rows('SELECT 1 FROM form_drafts')).toHaveLength(1);
    for (const _ of ['once', 'twice']) eraseFormDraft(world.person(ada), subject);
    expect(find(subject)).toMatchObject({ fields: shown, savedAt: null });
  });

  test('is not sent while another window kept or changed something else; what is the same, or kept nowhere, is', () => {
    const { world, ada, keep } = start();
    const send = (subject: DraftSubject, typed: Fields, basis: string) => () =>
      requireCurrentForm(world.person(ada), subject, typed, readBasis(basis));
    expect(send(FEEDBACK, { strength: 'Twee maal' }, '17 strength=0123456789abcdef')).not.toThrow();
    const shown = keep(FEEDBACK, { strength: 'Een' });
    keep(FEEDBACK, { strength: 'Een en twee' }, shown);
    expect(send(FEEDBACK, { strength: 'Een' }, shown)).toThrow(StaleDraft);
    expect(send(FEEDBACK, { strength: 'Een en twee' }, shown)).not.toThrow();

    const id = addEvidence(world.person(ada), PIECE, null);
    const before = `${world.now().getTime()}`;
    world.later(MINUTE);
    editEvidence(world.person(ada), id, { ...PIECE, text: 'Een eind' }, 'keep');
    expect(
      send(
        { form: 'evidence', id },
        { kind: 'gesprek', title: PIECE.title, text: 'Iets anders', competences: 'K1 K2' },
        before,
      ),
    ).toThrow(expect.objectContaining({ clashes: [{ name: 'text', kept: 'Een eind', sent: 'Iets anders' }] }));
  });

  test('is refused when it is too long, and for who is not signed in', () => {
    const { world, keep, find } = start();
    expect(() => keep(NEW, { title: 'Kort', text: 'x'.repeat(LONGEST_PART + 1) })).toThrow(
      expect.objectContaining({ code: 'portfolio.draft_too_long', facts: { most: 60_000 }, field: 'text' }),
    );
    expect(find(NEW).fields).toEqual({});
    for (const ctx of [world.visitor(), world.system()])
      expect(() => keep(NEW, { title: 'x' }, '', ctx)).toThrow(/sign_in_first/);
    keep(NEW, { text: 'x'.repeat(LONGEST_PART) });
  });

  test('is read, changed and erased by its owner alone', () => {
    const { world, ada, keep, find } = start();
    keep(FEEDBACK, { strength: 'Van mij' });
    const others = [makePerson(world), makePerson(world, { roles: ['administrator', 'trainer'] })].map(world.person);
    for (const ctx of [...others, world.system(), world.visitor()]) {
      expect(findMyFormDraft(ctx, FEEDBACK)).toEqual({ version: 0, fields: {}, savedAt: null });
      eraseFormDraft(ctx, FEEDBACK);
    }
    keep(FEEDBACK, { strength: 'Van een ander' }, '', others[0]);
    expect(find(FEEDBACK).fields).toEqual({ strength: 'Van mij' });
    const id = addEvidence(world.person(ada), PIECE, null);
    expect(() => findMyFormDraft(others[1] ?? world.visitor(), { form: 'evidence', id })).toThrow(/not_found/);
  });

  test('leaves no line in the journal', () => {
    const { world, ada, keep } = start();
    const lines = () => world.rows('SELECT 1 FROM journal').length;
    const before = lines();
    keep(NEW, { title: 'Van mij' });
    eraseFormDraft(world.person(ada), NEW);
    expect(lines()).toBe(before);
  });
});

test('what is ticked is one text, whatever the order and however it came', () => {
  expect(oneText(['K2', 'K1', 'K2', ''])).toBe('K1 K2');
  expect(oneText([])).toBe('');
});
