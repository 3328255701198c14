import { expect, test } from 'vitest';
import { sendMails } from '#tests/support/mails.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { makeBuyer, makeCertified, makeLicence, makeNamed, makeTree } from '#tests/support/make/licensing.ts';
import { makeWorld } from '#tests/support/world.ts';
import { endLicence } from './end-licence.ts';
import { namePerson } from './name-person.ts';
import { tellOfCertificate } from './tell-of-certificate.ts';

function start() {
  const world = makeWorld();
  makeTree(world);
  const buyer = makeBuyer(world);
  const { personId } = makeCertified(world, buyer);
  const licence = makeLicence(world, buyer);
  const told = () => world.mail.sent.filter(({ subject }) => subject === 'Het certificaat van Ada is geschorst');
  const tell = () => tellOfCertificate(world.system(), { personId, what: 'suspended', at: world.now() });
  return { world, buyer, personId, licence, told, tell };
}

test('each coordinator of a licence that stands on this person is told, once per act', async () => {
  const { world, buyer, personId, licence, told, tell } = start();
  makeNamed(world, buyer, licence.id, personId);
  tell();
  tell();
  await sendMails(world);
  expect(told()).toHaveLength(1);
});

test('nobody is told of who has not agreed, nor for a licence that has ended', async () => {
  const { world, buyer, personId, licence, told, tell } = start();
  namePerson(world.person(buyer.coordinatorId), { licenceId: licence.id, personId });
  tell();
  await sendMails(world);
  expect(told()).toEqual([]);
  const other = makeLicence(world, buyer, { areaCode: 'GM0002' });
  makeNamed(world, buyer, other.id, personId);
  endLicence(world.system(), { licenceId: other.id, outcome: 'refunded' });
  tell();
  await sendMails(world);
  expect(told()).toEqual([]);
});

test('a person may not, whatever their role', () => {
  const { world, personId } = start();
  const roles = ['administrator', 'certification_officer', 'assessor', 'trainer'] as const;
  const asked = { personId, what: 'withdrawn', at: world.now() } as const;
  for (const role of roles)
    expect(() => tellOfCertificate(world.person(makePerson(world, { roles: [role] })), asked)).toThrow(/not_allowed/);
  expect(() => tellOfCertificate(world.visitor(), asked)).toThrow(/not_allowed/);
});
