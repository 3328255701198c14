import { describe, expect, test } from 'vitest';
import { chooseReminders } from '#domain/identity/index.ts';
import { changeTrainer, endEnrolment } from '#domain/learning/index.ts';
import { findMyFormDraft } from '#domain/portfolio/index.ts';
import { switchableReminders } from '#domain/reminders.ts';
import { requireMessagesToLead, requireMyMessages } from '#src/queries/group-messages.ts';
import { keepDraftOfForm } from '#src/workflows/keep-form-draft.ts';
import { deliverOutbox } from '#src/workflows/outbox/deliver.ts';
import { rehearse } from '#src/workflows/running/rehearse.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { COACH, cancelRun, makeEnrolment, makeRun } from '#tests/support/make/learning.ts';
import { makeWorld } from '#tests/support/world.ts';
import { LONGEST_MESSAGE, listMessages, withdrawMessage, writeToGroup } from './group-message.ts';

const TEXT = 'Neem vrijdag een foto mee.\n\nTot dan!';

/** A group of two. */
function group() {
  const world = makeWorld();
  const run = makeRun(world);
  const [bo, wil] = ['bo', 'wil'].map((name) =>
    makeEnrolment(world, {
      run,
      personId: makePerson(world, { name, email: `${name}@test.example` }),
      sourceKey: name,
    }),
  );
  if (!bo || !wil) throw new Error('a group of two');
  const trainer = () => world.person(run.trainerId);
  const write = (text = TEXT, id: string | null = 'msg_1') => writeToGroup(trainer(), { runId: run.id, id, text });
  const mailsTo = (name: string) => world.mail.sent.filter(({ to }) => to.address === `${name}@test.example`);
  const texts = (personId: string) => requireMyMessages(world.person(personId), COACH).messages.map(({ text }) => text);
  return {
    world,
    run,
    bo,
    wil,
    trainer,
    write,
    mailsTo,
    texts,
    send: () => deliverOutbox(world.system(), (_row, error) => expect.fail(String(error))),
  };
}

describe('a message to the group', () => {
  test('is on the page of everybody in it and in their mail, as it was shown before it was sent', async () => {
    const { world, run, bo, trainer, write, mailsTo, texts, send } = group();
    const { mails } = rehearse(trainer(), 'nl', (tx) => writeToGroup(tx, { runId: run.id, id: null, text: TEXT }));
    expect(mails.map(({ to }) => to.name).sort()).toEqual(['bo', 'wil']);
    expect(world.rows('SELECT 1 FROM group_messages')).toEqual([]);
    write();
    await send();
    expect(texts(bo.personId)).toEqual([TEXT]);
    expect(mailsTo('bo').map(({ subject }) => subject)).toEqual(mails.slice(0, 1).map(({ subject }) => subject));
    expect(mailsTo('bo')[0]?.text).toContain('Neem vrijdag een foto mee.');
    expect(mailsTo('wil')).toHaveLength(1);
  });

  test('pressed twice is sent once; another page sends another', () => {
    const { run, trainer, write } = group();
    write();
    write();
    expect(listMessages(trainer(), run.id)).toHaveLength(1);
    write(TEXT, 'msg_2');
    expect(listMessages(trainer(), run.id)).toHaveLength(2);
  });

  test('is no mail for who switched those off, and stands on their page', async () => {
    const { world, bo, write, mailsTo, texts, send } = group();
    chooseReminders(world.person(bo.personId), {
      wanted: switchableReminders.filter((kind) => kind !== 'learning.group_message'),
    });
    write();
    await send();
    expect([mailsTo('bo').length, mailsTo('wil').length, texts(bo.personId)]).toEqual([0, 1, [TEXT]]);
  });

  test('that is taken back says so without its text, and mails that did not leave stay here', async () => {
    const { world, run, bo, trainer, write, mailsTo, send } = group();
    write();
    withdrawMessage(trainer(), { messageId: 'msg_1' });
    withdrawMessage(trainer(), { messageId: 'msg_1' });
    await send();
    expect(mailsTo('bo')).toEqual([]);
    const [message] = requireMyMessages(world.person(bo.personId), COACH).messages;
    expect(message).toMatchObject({ text: '', withdrawnAt: world.now() });
    expect(requireMessagesToLead(trainer(), run.id)).toMatchObject({ people: 2, messages: [{ text: '' }] });
    expect(world.rows("SELECT 1 FROM journal WHERE verb = 'learning.withdraw_message'")).toHaveLength(1);
  });

  test('says something, and not too much; the journal does not hold it', () => {
    const { world, write } = group();
    expect(() => write(' \n ')).toThrow('learning.message_is_empty');
    expect(() => write('x'.repeat(LONGEST_MESSAGE + 1))).toThrow('learning.message_too_long');
    write();
    expect(JSON.stringify(world.rows('SELECT * FROM journal'))).not.toContain('foto');
  });

  test('is refused where nobody reads it: an empty group, and a run that does not go on', () => {
    const { world, run, write } = group();
    const empty = makeRun(world, { trainerId: run.trainerId, meetings: [40] });
    const ctx = world.person(run.trainerId);
    expect(() => writeToGroup(ctx, { runId: empty.id, id: null, text: TEXT })).toThrow('learning.nobody_to_write_to');
    cancelRun(world, run.id);
    expect(() => write()).toThrow('learning.run_is_off');
  });

  test('has a draft, which is gone with what was sent', () => {
    const { run, trainer, write } = group();
    const subject = { form: 'message', id: run.id } as const;
    keepDraftOfForm(trainer(), { subject, typed: { text: 'Een begin' }, basis: { version: 0, prints: {} } });
    expect(findMyFormDraft(trainer(), subject).fields.text).toBe('Een begin');
    write();
    expect(findMyFormDraft(trainer(), subject).savedAt).toBeNull();
  });
});

describe('a message to the group is not there', () => {
  test('for a trainer of another run, an administrator and a former trainer, to write, to take back and to read', () => {
    const { world, run, bo, trainer, write } = group();
    write();
    const eve = makePerson(world, { roles: ['administrator'] });
    const strangers = [makeRun(world).trainerId, eve, makePerson(world)].map((id) => () => world.person(id));
    changeTrainer(world.person(eve), { runId: run.id, trainerId: makePerson(world, { roles: ['trainer'] }), why: '' });
    for (const ctx of [...strangers, trainer]) {
      expect(() => writeToGroup(ctx(), { runId: run.id, id: null, text: TEXT })).toThrow(/not_found/);
      expect(() => withdrawMessage(ctx(), { messageId: 'msg_1' })).toThrow(/not_found/);
      expect(() => listMessages(ctx(), run.id)).toThrow(/not_found/);
    }
    const learner = world.person(bo.personId);
    expect(() => writeToGroup(learner, { runId: run.id, id: null, text: TEXT })).toThrow(/not_found/);
    expect(() => withdrawMessage(learner, { messageId: 'msg_1' })).toThrow(/not_found/);
  });

  test('for who left the group, by mail neither', async () => {
    const { world, bo, write, mailsTo, send } = group();
    write();
    endEnrolment(world.system(), { sourceKey: 'bo', reason: 'withdrawn' });
    await send();
    expect(mailsTo('bo')).toEqual([]);
    expect(() => requireMyMessages(world.person(bo.personId), COACH)).toThrow(/not_found|no_access/);
  });

  test('under the id of a message to another group', () => {
    const { world, run, write } = group();
    write();
    const other = makeRun(world, { trainerId: run.trainerId, meetings: [40] });
    makeEnrolment(world, { run: other });
    const ctx = world.person(run.trainerId);
    expect(() => writeToGroup(ctx, { runId: other.id, id: 'msg_1', text: TEXT })).toThrow(/not_found/);
  });
});
