import { describe, expect, test } from 'vitest';
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
  workState,
} from '#domain/learning/index.ts';
import { paperOf } from '#tests/support/hostile-uploads.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { COACH, handInWork, makeEnrolment, makeRun } from '#tests/support/make/learning.ts';
import { MINUTE, makeWorld } from '#tests/support/world.ts';
import { contentHashOf } from './content-hash.ts';

const WORK = { courseId: COACH, assignmentId: 'cva-a-plan' };
const HOSTILE = "$' </textarea>\r\n  [[account]]  ";

describe('a draft', () => {
  test('is kept to the letter, and saved again replaces itself', () => {
    const world = makeWorld();
    const { personId, id } = makeEnrolment(world);
    saveDraft(world.person(personId), { ...WORK, text: 'Een begin' });
    saveDraft(world.person(personId), { ...WORK, text: HOSTILE });
    saveDraft(world.person(personId), { ...WORK, text: HOSTILE });
    const work = findWork(world.system(), id, WORK.assignmentId);
    expect(work.draft).toEqual({ text: HOSTILE, savedAt: world.now() });
    expect(workState(work)).toBe('draft');
    expect(world.rows('SELECT 1 FROM submission_drafts')).toHaveLength(1);
  });

  test('is refused when it is too long, without a place, or for another course', () => {
    const world = makeWorld();
    const { personId } = makeEnrolment(world);
    expect(() => saveDraft(world.person(personId), { ...WORK, text: 'x'.repeat(LONGEST_WORK + 1) })).toThrow(/20000 tekens/);
    expect(() => saveDraft(world.person(makePerson(world)), { ...WORK, text: 'x' })).toThrow(/not_found/);
    expect(() => saveDraft(world.visitor(), { ...WORK, text: 'x' })).toThrow(/not_found/);
    expect(() => saveDraft(world.person(personId), { courseId: COACH, assignmentId: 'tm-a-kaart', text: 'x' })).toThrow(/not_found/);
  });
});

describe('handing in', () => {
  test('is refused where nobody reads the work, and says where it can be kept', () => {
    const world = makeWorld();
    const ada = makePerson(world);
    enrol(world.system(), { personId: ada, runId: null, courseId: COACH, sourceKey: 'steps' });
    expect(() => handIn(world.person(ada), { ...WORK, text: 'Mijn werk', sure: true })).toThrow(/in uw dossier/);
    expect(() => saveDraft(world.person(ada), { ...WORK, text: 'Een begin' })).toThrow(/in uw dossier/);
    expect(world.rows('SELECT 1 FROM submissions')).toEqual([]);
  });

  test('makes a first version with its text, files, hash and time, and two letters', async () => {
    const world = makeWorld();
    const { personId, id } = makeEnrolment(world);
    const file = await addAttachment(world.person(personId), { ...WORK, upload: { name: 'brief.pdf', bytes: new Uint8Array(paperOf()) } });
    saveDraft(world.person(personId), { ...WORK, text: 'ouder' });
    const submission = handIn(world.person(personId), { ...WORK, text: HOSTILE, sure: true });
    expect(submission).toMatchObject({ version: 1, text: HOSTILE, files: [file], handedInAt: world.now(), contentHash: contentHashOf(HOSTILE, [file]) });
    const work = findWork(world.system(), id, WORK.assignmentId);
    expect([workState(work), work.draft]).toEqual(['waiting', null]);
    expect(world.rows<{ payload: string }>("SELECT payload FROM outbox WHERE kind = 'letter'").map((row) => JSON.parse(row.payload).letter)).toEqual([
      'learning.receipt',
      'learning.workWaiting',
    ]);
  });

  test('the same work sent twice is one version; other work meanwhile is refused', () => {
    const world = makeWorld();
    const enrolment = makeEnrolment(world);
    const first = handInWork(world, enrolment, 'Mijn werk');
    world.later(MINUTE);
    expect(handInWork(world, enrolment, 'Mijn werk')).toEqual(first);
    expect(() => handInWork(world, enrolment, 'Ander werk')).toThrow(/leest het nu/);
    expect(() => saveDraft(world.person(enrolment.personId), { ...WORK, text: 'x' })).toThrow(/leest het nu/);
    expect(world.rows('SELECT 1 FROM submissions')).toHaveLength(1);
  });

  test('asks for something to hand in, and for a yes', () => {
    const world = makeWorld();
    const { personId } = makeEnrolment(world);
    const hand = (changed: object) => () => handIn(world.person(personId), { ...WORK, text: 'Werk', sure: true, ...changed });
    expect(hand({ text: ' \n ' })).toThrow(/Er staat nog niets/);
    expect(hand({ sure: false })).toThrow(/vinkje/);
    expect(hand({ text: 'x'.repeat(LONGEST_WORK + 1) })).toThrow(/20000 tekens/);
    expect(world.rows('SELECT 1 FROM submissions')).toEqual([]);
  });

  test('cannot be done for somebody else, nor after a refund', () => {
    const world = makeWorld();
    const run = makeRun(world);
    const enrolment = makeEnrolment(world, { run, sourceKey: 'pla_1' });
    endEnrolment(world.system(), { sourceKey: 'pla_1', reason: 'refunded' });
    for (const ctx of [world.person(makePerson(world)), world.person(run.trainerId), world.visitor(), world.person(enrolment.personId)]) {
      expect(() => handIn(ctx, { ...WORK, text: 'Werk', sure: true })).toThrow(/not_found/);
    }
  });

  test('after a send-back the next version starts with the same text and files, and the first stays as it was', async () => {
    const world = makeWorld();
    const run = makeRun(world);
    const enrolment = makeEnrolment(world, { run });
    const ada = () => world.person(enrolment.personId);
    const file = await addAttachment(ada(), { ...WORK, upload: { name: 'brief.pdf', bytes: new Uint8Array(paperOf()) } });
    const first = handInWork(world, enrolment, 'Eerste');
    giveFeedback(world.person(run.trainerId), { submissionId: first.id, verdict: 'sent_back', strength: 'Uw vraag', nextStep: 'Vertel meer' });
    const again = findWork(world.system(), enrolment.id, WORK.assignmentId);
    expect([workState(again), textInHand(again), again.files]).toEqual(['sent_back', 'Eerste', [file]]);
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
    await addAttachment(world.person(enrolment.personId), { ...WORK, upload: { name: 'brief.pdf', bytes: new Uint8Array(paperOf()) } });
    const { id } = handInWork(world, enrolment);
    giveFeedback(world.person(run.trainerId), { submissionId: id, verdict: 'approved', strength: 'Uw vraag', nextStep: '' });
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
    const others = [contentHashOf('tekst ', [a, b]), contentHashOf('tekst', [a]), contentHashOf('tekst', [{ ...a, name: 'x.pdf' }, b]), contentHashOf('', [])];
    expect(new Set([...others, contentHashOf('tekst', [a, b])]).size).toBe(5);
  });
});
