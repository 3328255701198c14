import { expect, test } from 'vitest';
import { areaAnswer } from '#src/queries/area-answer.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { makeBuyer, makeCertified, makeLicence, makeNamed, makeTree } from '#tests/support/make/licensing.ts';
import { makeWorld } from '#tests/support/world.ts';
import { findPublicContact, publishContact } from './index.ts';

const FULL = { publicEmail: ' Keuken@Tafel.example ', phone: '0570 - 00 00 01', website: 'www.tafel.example/keuken' };
const NOTHING = { publicEmail: '', phone: '', website: '' };

function start() {
  const world = makeWorld();
  makeTree(world);
  const tafel = makeBuyer(world, 'De Lange Tafel');
  return { world, tafel, dora: world.person(tafel.coordinatorId), organisationId: tafel.organisationId };
}

test('a coordinator says how residents reach the organisation, and the page of its area shows it until it is emptied', () => {
  const { world, tafel, dora, organisationId } = start();
  makeNamed(world, tafel, makeLicence(world, tafel).id, makeCertified(world, tafel).personId);
  const shown = () => areaAnswer(world.visitor(), 'GM0001').whole[0]?.contact;
  expect(shown()).toEqual({ email: null, phone: null, website: null });
  publishContact(dora, { organisationId, ...FULL });
  expect(shown()).toEqual({
    ...{ email: 'keuken@tafel.example', phone: '0570 - 00 00 01', website: 'https://www.tafel.example/keuken' },
  });
  publishContact(dora, { organisationId, ...FULL });
  expect(world.rows("SELECT 1 FROM journal WHERE verb = 'identity.publish_contact'")).toHaveLength(1);
  publishContact(dora, { organisationId, ...NOTHING });
  expect(shown()).toEqual({ email: null, phone: null, website: null });
});

test('a stranger, an employee and a coordinator of another organisation say nothing of it', () => {
  const { world, tafel, organisationId } = start();
  const other = makeBuyer(world, 'Zeven Stoelen');
  for (const personId of [makePerson(world), makePerson(world, { worksAt: tafel.organisationId }), other.coordinatorId])
    expect(() => publishContact(world.person(personId), { organisationId, ...FULL })).toThrow('not_allowed');
  expect(() => publishContact(world.visitor(), { organisationId, ...FULL })).toThrow('not_allowed');
  expect(findPublicContact(world.system(), organisationId)).toEqual({ email: null, phone: null, website: null });
});

test('what is no address, number or website is refused at its field, and nothing changes', () => {
  const { dora, organisationId } = start();
  const refused = (field: string, value: string) =>
    expect(() => publishContact(dora, { organisationId, ...NOTHING, [field]: value }), value).toThrow(
      expect.objectContaining({ kind: 'invalid', field }),
    );
  refused('publicEmail', 'keuken');
  for (const phone of ['bel ons', '12', '0570<script>', '+31 570 000 001 000 000 1']) refused('phone', phone);
  for (const website of [
    'javascript:alert(1)',
    'http://tafel.example',
    'https://a:b@tafel.example',
    'tafel',
    'data:text/html,x',
  ])
    refused('website', website);
  expect(findPublicContact(dora, organisationId)).toEqual({ email: null, phone: null, website: null });
});
