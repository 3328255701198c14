import { expect, test } from 'vitest';
import { signUp } from '#domain/identity/index.ts';
import { sendMails } from '#tests/support/mails.ts';
import { makeWorld } from '#tests/support/world.ts';
import { isMailKind } from './mails.ts';
import { mailOfOldMail } from './old-mails.ts';

/** Every row that the outbox has ever held in the older form: its name and its ids. */
const ROWS: readonly [letter: string, ...ids: string[]][] = [
  ['assessment.opened', 'certificationId'],
  ['assessment.assigned', 'assignmentId'],
  ['assessment.seat_open', 'certificationId', 'officerId'],
  ['assessment.ready', 'certificationId', 'officerId'],
  ['assessment.decided', 'certificationId'],
  ['billing.orderConfirmed', 'orderId'],
  ['billing.undeliverable', 'orderId'],
  ['billing.paidTwice', 'orderId'],
  ['billing.reminded', 'orderId'],
  ['billing.refunded', 'orderId'],
  ['certification.issued', 'credentialId'],
  ['identity.confirm', 'link'],
  ['identity.alreadyAccount', 'link', 'person'],
  ['identity.signInLink', 'link'],
  ['identity.reset', 'link'],
  ['identity.passwordChanged', 'person', 'by'],
  ['identity.confirmNewEmail', 'link'],
  ['identity.emailChangeAsked', 'person', 'link'],
  ['identity.emailChanged', 'link'],
  ['identity.leftEmail', 'link'],
  ['identity.appointed', 'appointment'],
  ['learning.receipt', 'submissionId'],
  ['learning.workWaiting', 'submissionId'],
  ['learning.feedback', 'submissionId'],
  ['licensing.asked', 'licenseeId'],
  ['licensing.removed', 'licenseeId'],
  ['licensing.agreed', 'id', 'personId'],
  ['licensing.declined', 'id', 'personId'],
  ['licensing.steppedBack', 'id', 'personId'],
  ['licensing.warned', 'id', 'personId'],
  ['licensing.withdrawn', 'id', 'personId'],
  ['registration.placeOffered', 'holdId'],
  ['registration.placeGiven', 'sourceKey'],
  ['registration.placeDeclined', 'sourceKey'],
];

test.each(ROWS)('a waiting row of %s keeps what it is about', (letter, ...ids) => {
  const row = Object.fromEntries(ids.map((name) => [name, `the ${name}`]));
  const mail = mailOfOldMail(makeWorld().system(), { letter, ...row, seat: 1 });
  expect(isMailKind(mail.kind)).toBe(true);
  expect(Object.values(mail)).toEqual(expect.arrayContaining(Object.values(row)));
  expect(Object.values(mail)).not.toContain('undefined');
});

test('a row that waits in the older form is delivered', async () => {
  const world = makeWorld();
  await signUp(world.visitor(), { name: 'Ada', email: 'ada@test.example', password: null, address: '::1' });
  world.open.exec(
    `UPDATE outbox SET kind = 'letter', payload = json_object('letter', 'identity.confirm', 'link', payload ->> 'linkId')`,
  );
  await sendMails(world);
  expect(world.mail.lastTo('ada@test.example').subject).toBe('Bevestig uw e-mailadres');
});

test('a name that never was a letter is refused', () => {
  expect(() => mailOfOldMail(makeWorld().system(), { letter: 'constructor' })).toThrow(
    'there is no letter constructor',
  );
});
