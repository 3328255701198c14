import { describe, expect, test } from 'vitest';
import { FROM_NOTHING, readBasis, StaleDraft } from '#domain/draft.ts';
import {
  addAttachment,
  endEnrolment,
  enrol,
  findWork,
  giveFeedback,
  handIn,
  LONGEST_WORK,
  removeAttachment,
  saveDraft,
  textInHand,
  workStatus,
} from '#domain/learning/index.ts';
import { paperOf } from '#tests/support/hostile-uploads.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { COACH, handInWork, makeEnrolment, makeRun } from '#tests/support/make/learning.ts';
import { MINUTE, makeWorld } from '#tests/support/world.ts';
import { contentHashOf } from './content-hash.ts';

const WORK = { courseId: COACH, assignmentId: 'cva-a-plan' };
/** As a browser sends it, and as it is kept: a line end is one sign, and nothing that cuts or turns text. */
const TYPED = "$' </textarea>\r\n  [[account]]\0\u202e  ";
const HOSTILE = "$' </textarea>\n  [[account]]  ";

describe('a draft', () => {
  test('is kept as it was typed, cleaned, and saved again replaces itself', () => {
    const world = makeWorld();
    const { personId, id } = makeEnrolment(world);
    const begun = saveDraft(world.person(personId), { ...WORK, text: 'Een begin' });
    const basis = readBasis(begun);
    const next = saveDraft(world.person(personId), { ...WORK, text: TYPED, basis });
    expect(saveDraft(world.person(personId), { ...WORK, text: TYPED, basis })).toBe(next);
    const work = findWork(world.system(), id, WORK.assignmentId);
    expect(work.draft).toMatchObject({ text: HOSTILE, savedAt: world.now() });
    expect(workStatus(work)).toBe('draft');
    expect(world.rows('SELECT 1 FROM submission_drafts')).toHaveLength(1);
  });

  test('is refused when it is too long, without a place, or for another course', () => {
    const world = makeWorld();
    const { personId } = makeEnrolment(world);
    expect(() => saveDraft(world.person(personId), { ...WORK, text: 'x'.repeat(LONGEST_WORK + 1) })).toThrow(
      expect.objectContaining({ code: 'learning.text_too_long', facts: { most: 20000 } }),
    );
    expect(() => saveDraft(world.person(makePerson(world)), { ...WORK, text: 'x' })).toThrow(/not_found/);
    expect(() => saveDraft(world.visitor(), { ...WORK, text: 'x' })).toThrow(/not_found/);
    expect(() => saveDraft(world.person(personId), { courseId: COACH, assignmentId: 'tm-a-kaart', text: 'x' })).toThrow(
      /not_found/,
    );
  });
});

describe('an assignment in two windows', () => {
  /** A draft that both windows show; the first has gone on since. */
  function twoWindows() {
    const world = makeWorld();
    const { personId, id } = makeEnrolment(world);
    const ada = () => world.person(personId);
    const shown = readBasis(saveDraft(ada(), { ...WORK, text: 'Een' }));
    const newer = readBasis(saveDraft(ada(), { ...WORK, text: 'Een en twee', basis: shown }));
    const kept = () => findWork(world.system(), id, WORK.assignmentId).draft?.text;
    return { world, ada, shown, newer, kept };
  }

  test('a changed older one is refused with both texts, and nothing is overwritten', () => {
    const { ada, shown, kept } = twoWindows();
    const clashes = [{ name: 'text', kept: 'Een en twee', sent: 'Een en drie' }];
    for (const basis of [shown, undefined])
      expect(() => saveDraft(ada(), { ...WORK, text: 'Een en drie', ...(basis && { basis }) })).toThrow(
        expect.objectContaining({ name: 'StaleDraft', kind: 'conflict', clashes }),
      );
    expect(kept()).toBe('Een en twee');
  });

  test('an older one in which nothing was changed leaves the newer text', () => {
    const { ada, shown, kept } = twoWindows();
    saveDraft(ada(), { ...WORK, text: 'Een', basis: shown });
    expect(kept()).toBe('Een en twee');
  });

  test('an older one hands nothing in, changed or not; the newest does', () => {
    const { world, ada, shown, newer } = twoWindows();
    for (const text of ['Een', 'Een en drie'])
      expect(() => handIn(ada(), { ...WORK, text, sure: true, basis: shown })).toThrow(StaleDraft);
    expect(world.rows('SELECT 1 FROM submissions')).toEqual([]);
    expect(handIn(ada(), { ...WORK, text: 'Een, twee en drie', sure: true, basis: newer }).version).toBe(1);
  });

  test('one from before a hand-in does not replace what was handed in, once it came back', () => {
    const world = makeWorld();
    const run = makeRun(world);
    const enrolment = makeEnrolment(world, { run });
    const ada = () => world.person(enrolment.personId);
    const { id: submissionId } = handInWork(world, enrolment, 'Ingeleverd');
    giveFeedback(world.person(run.trainerId), {
      submissionId,
      verdict: 'sent_back',
      strength: 'Mooi hoe u luisterde naar wat er was.',
      nextStep: 'Vraag de volgende keer ook wat er lukte.',
    });
    expect(() => saveDraft(ada(), { ...WORK, text: 'Van voor die tijd' })).toThrow(StaleDraft);
  });
});

describe('handing in', () => {
  test('is refused where nobody reads the work, and says where it can be kept', () => {
    const world = makeWorld();
    const ada = makePerson(world);
    enrol(world.system(), { personId: ada, runId: null, courseId: COACH, sourceKey: 'steps' });
    expect(() => handIn(world.person(ada), { ...WORK, text: 'Mijn werk', sure: true })).toThrow(
      'learning.nobody_reads',
    );
    expect(() => saveDraft(world.person(ada), { ...WORK, text: 'Een begin' })).toThrow('learning.nobody_reads');
    expect(world.rows('SELECT 1 FROM submissions')).toEqual([]);
  });

  test('makes a first version with its text, files, hash and time, and two mails', async () => {
    const world = makeWorld();
    const { personId, id } = makeEnrolment(world);
    const file = await addAttachment(world.person(personId), {
      ...WORK,
      upload: { name: 'brief.pdf', bytes: new Uint8Array(paperOf()) },
    });
    const basis = readBasis(saveDraft(world.person(personId), { ...WORK, text: 'ouder' }));
    const papers = new Map([[file.id, 'Een brief']]);
    const submission = handIn(world.person(personId), { ...WORK, text: TYPED, sure: true, basis, papers });
    expect(submission).toMatchObject({
      version: 1,
      text: HOSTILE,
      files: [file],
      handedInAt: world.now(),
      contentHash: contentHashOf(HOSTILE, [file]),
    });
    const work = findWork(world.system(), id, WORK.assignmentId);
    expect([workStatus(work), work.draft]).toEqual(['waiting', null]);
    expect(
      world
        .rows<{ payload: string }>("SELECT payload FROM outbox WHERE kind = 'mail'")
        .map((row) => JSON.parse(row.payload).kind),
    ).toEqual(['learning.receipt', 'learning.work_waiting']);
  });

  test('the same work sent twice is one version; other work meanwhile is refused', () => {
    const world = makeWorld();
    const enrolment = makeEnrolment(world);
    const first = handInWork(world, enrolment, 'Mijn werk');
    world.later(MINUTE);
    expect(handInWork(world, enrolment, 'Mijn werk')).toEqual(first);
    expect(() => handInWork(world, enrolment, 'Ander werk')).toThrow('learning.work_is_read');
    expect(() => saveDraft(world.person(enrolment.personId), { ...WORK, text: 'x' })).toThrow('learning.work_is_read');
    expect(world.rows('SELECT 1 FROM submissions')).toHaveLength(1);
  });

  test('asks for something to hand in, and for a yes', () => {
    const world = makeWorld();
    const { personId } = makeEnrolment(world);
    const hand = (changed: object) => () =>
      handIn(world.person(personId), { ...WORK, text: 'Werk', sure: true, ...changed });
    expect(hand({ text: ' \n ' })).toThrow('learning.nothing_to_hand_in');
    expect(hand({ sure: false })).toThrow('learning.not_confirmed');
    expect(hand({ text: 'x'.repeat(LONGEST_WORK + 1) })).toThrow(
      expect.objectContaining({ code: 'learning.text_too_long', facts: { most: 20000 } }),
    );
    expect(world.rows('SELECT 1 FROM submissions')).toEqual([]);
  });

  test('cannot be done for somebody else, nor after a refund', () => {
    const world = makeWorld();
    const run = makeRun(world);
    const enrolment = makeEnrolment(world, { run, sourceKey: 'pla_1' });
    endEnrolment(world.system(), { sourceKey: 'pla_1', reason: 'refunded' });
    for (const ctx of [
      world.person(makePerson(world)),
      world.person(run.trainerId),
      world.visitor(),
      world.person(enrolment.personId),
    ]) {
      expect(() => handIn(ctx, { ...WORK, text: 'Werk', sure: true })).toThrow(/not_found/);
    }
  });

  test('after a send-back the next version starts with the same text and files, and the first stays as it was', async () => {
    const world = makeWorld();
    const run = makeRun(world);
    const enrolment = makeEnrolment(world, { run });
    const ada = () => world.person(enrolment.personId);
    const file = await addAttachment(ada(), {
      ...WORK,
      upload: { name: 'brief.pdf', bytes: new Uint8Array(paperOf()) },
    });
    const first = handInWork(world, enrolment, 'Eerste');
    giveFeedback(world.person(run.trainerId), {
      submissionId: first.id,
      verdict: 'sent_back',
      strength: 'Uw vraag',
      nextStep: 'Vertel meer',
    });
    const again = findWork(world.system(), enrolment.id, WORK.assignmentId);
    expect([workStatus(again), textInHand(again), again.files]).toEqual(['sent_back', 'Eerste', [file]]);
    removeAttachment(ada(), { attachmentId: file.id });
    const second = handInWork(world, enrolment, 'Tweede');
    expect(second).toMatchObject({ version: 2, text: 'Tweede', files: [] });
    const [before] = findWork(world.system(), enrolment.id, WORK.assignmentId).versions;
    expect(before).toMatchObject({ version: 1, text: 'Eerste', files: [file], contentHash: first.contentHash });
    expect(world.rows("SELECT 1 FROM outbox WHERE kind = 'forget_attachment_file'")).toEqual([]);
  });

  test('the database itself refuses to change or delete a version, its files or its feedback', async () => {
    const world = makeWorld();
    const run = makeRun(world);
    const enrolment = makeEnrolment(world, { run });
    await addAttachment(world.person(enrolment.personId), {
      ...WORK,
      upload: { name: 'brief.pdf', bytes: new Uint8Array(paperOf()) },
    });
    const { id } = handInWork(world, enrolment);
    giveFeedback(world.person(run.trainerId), {
      submissionId: id,
      verdict: 'approved',
      strength: 'Uw vraag',
      nextStep: '',
    });
    for (const table of ['submissions', 'submission_files', 'feedbacks']) {
      expect(() => world.open.exec(`DELETE FROM ${table}`)).toThrow(/guard/);
      expect(() => world.open.exec(`INSERT OR REPLACE INTO ${table} SELECT * FROM ${table}`)).toThrow(/guard/);
    }
    expect(() => world.open.exec("UPDATE submissions SET text = 'x'")).toThrow(/guard/);
    expect(() => world.open.exec("UPDATE feedbacks SET strength = 'x'")).toThrow(/guard/);
    expect(() => world.open.exec("UPDATE attachments SET sha256 = 'x'")).toThrow(/guard/);
  });
});

describe('the hash on a receipt', () => {
  test('is the same for the same content in any order, and another for anything else', () => {
    const [a, b] = [
      { sha256: 'aa', name: 'een.pdf' },
      { sha256: 'bb', name: 'twee.pdf' },
    ];
    expect(contentHashOf('tekst', [a, b])).toBe(contentHashOf('tekst', [b, a]));
    const others = [
      contentHashOf('tekst ', [a, b]),
      contentHashOf('tekst', [a]),
      contentHashOf('tekst', [{ ...a, name: 'x.pdf' }, b]),
      contentHashOf('', []),
    ];
    expect(new Set([...others, contentHashOf('tekst', [a, b])]).size).toBe(5);
  });
});

describe('work with a citizen service number in it', () => {
  test('is not handed in, and keeps as a draft; without the number it goes', () => {
    const world = makeWorld();
    const { personId } = makeEnrolment(world);
    const ctx = world.person(personId);
    const give = (text: string, basis = FROM_NOTHING) => handIn(ctx, { ...WORK, text, sure: true, basis });
    const refused = expect.objectContaining({ kind: 'invalid', field: 'text' });
    expect(() => give('Zijn nummer is 111222333.')).toThrow(refused);
    const kept = readBasis(saveDraft(ctx, { ...WORK, text: 'Zijn nummer is 111222333.' }));
    expect(give('Zijn nummer is 1112-22333. Fatima woont op Kerkstraat 12.', kept).version).toBe(1);
  });

  test('is handed in when the learner says which number is another one, and nothing keeps that word', () => {
    const world = makeWorld();
    const { personId } = makeEnrolment(world);
    const give = (harmless: readonly string[]) =>
      handIn(world.person(personId), { ...WORK, text: 'Bestelling 111222333, en 123.456.782.', sure: true, harmless });
    expect(() => give(['111222333'])).toThrow('learning.bsn_inside');
    expect(give(['111222333', '123.456.782']).version).toBe(1);
    const [line] = world.rows<{ entry: string }>("SELECT entry FROM journal WHERE verb = 'learning.hand_in_work'");
    expect(line?.entry).not.toMatch(/111222333|harmless/);
  });

  test('is looked for in files and their names as well', async () => {
    const world = makeWorld();
    const { personId } = makeEnrolment(world);
    const ctx = world.person(personId);
    const add = (name: string) => addAttachment(ctx, { ...WORK, upload: { name, bytes: new Uint8Array(paperOf()) } });
    const give = (papers: ReadonlyMap<string, string>, noBsn = false) =>
      handIn(ctx, { ...WORK, text: 'Werk', sure: true, papers, noBsn });
    const refused = (...names: string[]) =>
      expect.objectContaining({ code: 'learning.bsn_in_file', field: 'noBsn', facts: { names } });
    const letter = await add('brief.pdf');
    const inLetter = new Map([[letter.id, 'Haar nummer is 111222333.']]);
    expect(() => give(inLetter)).toThrow(refused('brief.pdf'));
    world.later(MINUTE);
    const named = await add('111222333.pdf');
    const both = new Map([...inLetter, [named.id, '']]);
    expect(() => give(both)).toThrow(refused('brief.pdf', '111222333.pdf'));
    expect(give(both, true).version).toBe(1);
    expect(JSON.stringify(world.rows("SELECT entry FROM journal WHERE verb = 'learning.hand_in_work'"))).not.toMatch(
      /111222333|noBsn/,
    );
  });
});
