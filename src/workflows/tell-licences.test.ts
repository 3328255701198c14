import { expect, test } from 'vitest';
import { liftSuspension, suspendCredential, withdrawCredential } from '#domain/certification/index.ts';
import { sendMails } from '#tests/support/mails.ts';
import { makeCredential } from '#tests/support/make/certification.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { makeBuyer, makeCertified, makeLicence, makeNamed, makeTree } from '#tests/support/make/licensing.ts';
import { DAY, makeWorld } from '#tests/support/world.ts';

const SUSPENDED = 'Uw certificaat is geschorst: KOEK-gecertificeerd';
const REASON = 'er loopt een klacht';

function start() {
  const world = makeWorld();
  makeTree(world);
  const buyer = makeBuyer(world);
  const { personId, credentialId } = makeCertified(world, buyer);
  makeNamed(world, buyer, makeLicence(world, buyer).id, personId);
  const officer = makePerson(world, { roles: ['certification_officer'] });
  /** What was sent about certificates since the last time, as `subject`, and the whole of it. */
  let seen = 0;
  const sent = async () => {
    await sendMails(world);
    const mails = world.mail.sent.slice(seen);
    seen = world.mail.sent.length;
    return mails.filter(({ subject }) => /certificaat|schorsing/.test(subject));
  };
  return { world, personId, credentialId, officer: () => world.person(officer), sent };
}

test('a suspension, its lifting and a withdrawal reach the holder with the reason, and the licence without it', async () => {
  const { world, credentialId, officer, sent } = start();
  await sent();
  suspendCredential(officer(), credentialId, 'complaint_under_review');
  const [first, second] = (await sent()).sort((a, b) => b.subject.localeCompare(a.subject));
  expect([first?.subject, second?.subject]).toEqual([SUSPENDED, 'Het certificaat van Ada is geschorst']);
  expect(first?.text).toContain(REASON);
  expect(second?.text).not.toContain(REASON);
  expect(second?.text).toContain('geldt op dit moment niet');
  world.later(DAY);
  liftSuspension(officer(), credentialId);
  const lifted = await sent();
  expect(lifted.map(({ subject }) => subject).sort()).toEqual([
    'De schorsing is voorbij: KOEK-gecertificeerd',
    'Het certificaat van Ada geldt weer',
  ]);
  world.later(DAY);
  withdrawCredential(officer(), credentialId, 'code_of_conduct');
  expect((await sent()).map(({ subject }) => subject).sort()).toEqual([
    'Het certificaat van Ada is ingetrokken',
    'Uw certificaat is ingetrokken: KOEK-gecertificeerd',
  ]);
});

test('suspended and lifted on one day, both are told', async () => {
  const { credentialId, officer, sent } = start();
  await sent();
  suspendCredential(officer(), credentialId, 'at_own_request');
  liftSuspension(officer(), credentialId);
  expect(await sent()).toHaveLength(4);
});

test('a licence that stands on a newer certificate, or on none any more, is left alone', async () => {
  const { world, personId, credentialId, officer, sent } = start();
  world.later(DAY);
  const newer = makeCredential(world, personId, { validUntil: new Date(world.now().getTime() + 10 * DAY) });
  await sent();
  suspendCredential(officer(), credentialId, 'at_own_request');
  expect((await sent()).map(({ subject }) => subject)).toEqual([SUSPENDED]);
  world.later(20 * DAY);
  withdrawCredential(officer(), newer.id, 'issued_in_error');
  expect((await sent()).map(({ subject }) => subject)).toEqual(['Uw certificaat is ingetrokken: KOEK-gecertificeerd']);
});
