import { describe, expect, test } from 'vitest';
import {
  addAttachment,
  findWork,
  MOST_FILES,
  removeAttachment,
  requireAttachmentToRead,
} from '#domain/learning/index.ts';
import type { FileRefusal } from '#src/adapters/reading/port.ts';
import { paperOf, STRANGERS } from '#tests/support/hostile-uploads.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { COACH, handInWork, makeEnrolment, makeRun } from '#tests/support/make/learning.ts';
import { makeWorld, type World } from '#tests/support/world.ts';

const WORK = { courseId: COACH, assignmentId: 'cva-a-plan' };
const paper = (words: string) => new Uint8Array(paperOf({ objects: `% ${words}\n` }));
const add = (world: World, personId: string, name = 'brief.pdf', bytes = paper('een')) =>
  addAttachment(world.person(personId), { ...WORK, upload: { name, bytes } });

describe('a file with the work', () => {
  test('is kept with its name, type and hash', async () => {
    const world = makeWorld();
    const { personId, id } = makeEnrolment(world);
    const file = await add(world, personId);
    expect(file).toMatchObject({ name: 'brief.pdf', mime: 'application/pdf', sizeBytes: paper('een').byteLength });
    expect(findWork(world.system(), id, WORK.assignmentId).files).toEqual([file]);
    expect(await world.storage.read(file.storageKey)).toEqual(paper('een'));
  });

  test('a hostile name loses what is dangerous in it', async () => {
    const world = makeWorld();
    const { personId } = makeEnrolment(world);
    const file = await add(world, personId, '../../etc/passwd\r\nSet-Cookie: x=1;"<script>.exe');
    expect(file.name).not.toMatch(/[/\\\r\n"<>;]/);
    expect(file.name).toMatch(/\.pdf$/);
  });

  const no = (fault: FileRefusal) => ({ code: 'learning.file_refused', facts: { fault } });
  test.each([
    ['no file', null, { code: 'learning.choose_file' }],
    ['a field left empty', { name: '', bytes: new Uint8Array() }, { code: 'learning.choose_file' }],
    ['an empty file', { name: 'leeg.pdf', bytes: new Uint8Array() }, no('empty')],
    ['a file over 25 MB', { name: 'groot.pdf', bytes: new Uint8Array(25 * 1024 * 1024 + 1) }, no('too_large')],
    ['a PDF cut in half', { name: 'half.pdf', bytes: paper('half').slice(0, 40) }, no('damaged')],
    ...Object.entries(STRANGERS)
      .filter(([what]) => !/HEIC/.test(what))
      .map(([what, bytes]) => [`${what} named .pdf`, { name: 'werk.pdf', bytes }, no('wrong_kind')] as const),
  ] as const)('%s is refused, and nothing stays', async (_, upload, refusal) => {
    const world = makeWorld();
    const { personId } = makeEnrolment(world);
    await expect(addAttachment(world.person(personId), { ...WORK, upload })).rejects.toMatchObject(refusal);
    expect(world.storage.count()).toBe(0);
    expect(world.rows('SELECT 1 FROM attachments')).toEqual([]);
  });

  test('added twice is there once', async () => {
    const world = makeWorld();
    const { personId } = makeEnrolment(world);
    const [item, two] = await Promise.all([add(world, personId), add(world, personId)]);
    expect(item.id).toBe(two.id);
    expect(world.storage.count()).toBe(1);
  });

  test('one more than fits is refused, also when many come at once', async () => {
    const world = makeWorld();
    const { personId, id } = makeEnrolment(world);
    const all = await Promise.allSettled(
      Array.from({ length: MOST_FILES + 2 }, (_, n) => add(world, personId, `${n}.pdf`, paper(`nummer ${n}`))),
    );
    expect(all.filter((promiseSettledResult) => promiseSettledResult.status === 'rejected')).toHaveLength(2);
    expect(findWork(world.system(), id, WORK.assignmentId).files).toHaveLength(MOST_FILES);
    expect(world.storage.count()).toBe(MOST_FILES);
  }, 120_000);

  test('is refused when all files of this person together pass 500 MB', async () => {
    const world = makeWorld();
    const { personId } = makeEnrolment(world);
    const file = await add(world, personId);
    world.open.exec('DROP TRIGGER attachments_are_not_changed');
    world.open.exec(`UPDATE attachments SET size_bytes = ${500 * 1024 * 1024 - 10} WHERE id = '${file.id}'`);
    await expect(add(world, personId, 'twee.pdf', paper('twee'))).rejects.toThrow(
      expect.objectContaining({ code: 'learning.room_is_full', facts: { mostMegabytes: 500 } }),
    );
    expect(world.storage.count()).toBe(1);
  });

  test('cannot be added by a stranger, nor to work that the trainer reads', async () => {
    const world = makeWorld();
    const run = makeRun(world);
    const enrolment = makeEnrolment(world, { run });
    for (const stranger of [makePerson(world), run.trainerId])
      await expect(add(world, stranger)).rejects.toThrow(/not_found/);
    handInWork(world, enrolment);
    await expect(add(world, enrolment.personId)).rejects.toThrow('learning.work_is_read');
    expect(world.storage.count()).toBe(0);
  });
});

describe('taking a file away', () => {
  test('takes its bytes along, and twice is once', async () => {
    const world = makeWorld();
    const { personId, id } = makeEnrolment(world);
    const file = await add(world, personId);
    removeAttachment(world.person(personId), { attachmentId: file.id });
    expect(removeAttachment(world.person(personId), { attachmentId: file.id })).toBeNull();
    expect(findWork(world.system(), id, WORK.assignmentId).files).toEqual([]);
    expect(
      world
        .rows<{ payload: string }>("SELECT payload FROM outbox WHERE kind = 'forget_attachment_file'")
        .map((row) => JSON.parse(row.payload)),
    ).toEqual([{ kind: 'forget_attachment_file', storageKey: file.storageKey }]);
  });

  test('is refused to anyone else, and while the trainer reads the work', async () => {
    const world = makeWorld();
    const run = makeRun(world);
    const enrolment = makeEnrolment(world, { run });
    const twin = makeEnrolment(world, { run });
    const file = await add(world, enrolment.personId);
    for (const stranger of [twin.personId, run.trainerId])
      expect(() => removeAttachment(world.person(stranger), { attachmentId: file.id })).toThrow(/not_found/);
    handInWork(world, enrolment);
    expect(() => removeAttachment(world.person(enrolment.personId), { attachmentId: file.id })).toThrow(
      'learning.work_is_read',
    );
  });
});

describe('reading a file', () => {
  test('is for its owner, and for the trainer of the run once it was handed in', async () => {
    const world = makeWorld();
    const run = makeRun(world);
    const enrolment = makeEnrolment(world, { run });
    const file = await add(world, enrolment.personId);
    expect(requireAttachmentToRead(world.person(enrolment.personId), file.id)).toEqual(file);
    expect(() => requireAttachmentToRead(world.person(run.trainerId), file.id)).toThrow(/not_found/);
    handInWork(world, enrolment);
    expect(requireAttachmentToRead(world.person(run.trainerId), file.id)).toEqual(file);
  });

  test('is for nobody else: the twin, another trainer, an administrator, a visitor', async () => {
    const world = makeWorld();
    const run = makeRun(world);
    const enrolment = makeEnrolment(world, { run });
    const file = await add(world, enrolment.personId);
    handInWork(world, enrolment);
    const others = [
      makeEnrolment(world, { run }).personId,
      makeRun(world).trainerId,
      makePerson(world, { roles: ['administrator'] }),
    ];
    for (const ctx of [...others.map(world.person), world.visitor()])
      expect(() => requireAttachmentToRead(ctx, file.id)).toThrow(/not_found/);
    expect(() => requireAttachmentToRead(world.person(enrolment.personId), 'att_none')).toThrow(/not_found/);
  });
});
