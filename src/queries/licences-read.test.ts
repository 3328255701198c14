import { beforeEach, describe, expect, test } from 'vitest';
import { endMembership } from '#domain/identity/index.ts';
import { type Licence, requireLicence } from '#domain/licensing/index.ts';
import {
  askLicence,
  type Buyer,
  makeBuyer,
  makeCertified,
  makeLicence,
  makeNamed,
  makeTree,
} from '#tests/support/make/licensing.ts';
import { DAY, HOUR, makeWorld, type World } from '#tests/support/world.ts';
import { checkLicence } from './check-licence.ts';
import { licenceCard, licenceCards, runsOutSoon } from './licence-cards.ts';
import { licenceFacts } from './licence-people.ts';
import { licenceEvents, licenceSentence } from './licence-words.ts';
import { memberPage } from './organisation-members.ts';

let world: World;
let tafel: Buyer;

beforeEach(() => {
  world = makeWorld();
  makeTree(world);
  tafel = makeBuyer(world, 'De Lange Tafel');
});

const now = (licence: Licence) => requireLicence(world.system(), licence.id);

describe('checking a licence by its number', () => {
  test('tells whose it is and where, and nobody’s name', () => {
    const { number } = makeLicence(world, tafel);
    const { personId } = makeCertified(world, tafel, 'Ada Postma');
    const found = checkLicence(world.visitor(), number);
    expect(found).toMatchObject({ organisation: 'De Lange Tafel', areas: [{ code: 'GM0001' }], exclusive: true });
    expect(JSON.stringify(found)).not.toContain('Ada Postma');
    expect(JSON.stringify(found)).not.toContain(personId);
  });

  test('finds nothing for a number that nobody has, nor for one that was only asked for', () => {
    expect(checkLicence(world.visitor(), 'KOEK-0000-0000-0')).toBeNull();
    expect(checkLicence(world.visitor(), askLicence(world, tafel).number)).toBeNull();
  });
});

describe('a licence as its organisation reads it', () => {
  test('shows who agreed and who works there, and not who was only asked from outside', () => {
    const licence = makeLicence(world, tafel);
    const inside = makeCertified(world, tafel, 'Ada');
    const outside = makeCertified(world, null, 'Bo');
    makeNamed(world, tafel, licence.id, inside.personId);
    const seen = () => licenceCard(world.system(), now(licence)).people.map(({ name }) => name);
    expect(seen()).toEqual(['Ada']);
    makeNamed(world, tafel, licence.id, outside.personId);
    expect(seen().sort()).toEqual(['Ada', 'Bo']);
  });

  test('is read with the others in one read, and none is read for none', () => {
    const licence = makeLicence(world, tafel);
    const { personId } = makeCertified(world, tafel, 'Ada');
    makeNamed(world, tafel, licence.id, personId);
    expect(licenceFacts(world.system(), [])).toEqual({
      organisations: new Map(),
      contacts: new Map(),
      people: new Map(),
    });
    const facts = licenceFacts(world.system(), [now(licence)]);
    expect(facts.people.get(personId)).toEqual({ name: 'Ada', shown: false, memberOf: [tafel.organisationId] });
    expect(licenceCards(world.system(), [])).toEqual([]);
  });

  test('says in a sentence how it stands, and newest first what happened until now', () => {
    const licence = makeLicence(world, tafel);
    const { personId } = makeCertified(world, tafel, 'Ada');
    world.later(HOUR);
    makeNamed(world, tafel, licence.id, personId);
    const card = licenceCard(world.system(), now(licence));
    expect(licenceSentence(card)).toContain('2027');
    const events = licenceEvents(now(licence), card, world.now());
    expect(events.map(({ at }) => at.getTime())).toEqual(events.map(({ at }) => at.getTime()).sort((a, b) => b - a));
    expect(events[0]?.text).toContain('Ada');
    expect(licenceEvents(now(licence), card, new Date(0))).toEqual([]);
  });

  test('says that its last certificate runs out only when that is soon', () => {
    const licence = makeLicence(world, tafel);
    expect(runsOutSoon(world.system(), licenceCard(world.system(), now(licence)))).toBeNull();
    const { personId } = makeCertified(world, tafel);
    makeNamed(world, tafel, licence.id, personId);
    const card = licenceCard(world.system(), now(licence));
    expect(runsOutSoon(world.system(), card)).toBeNull();
    const until = new Date(world.now().getTime() + 30 * DAY);
    const people = card.people.map((person) => ({ ...person, certificate: { number: 'x', until } }));
    expect(runsOutSoon(world.system(), { ...card, people })).toEqual(until);
  });
});

describe('the people of an organisation', () => {
  test('are found by name and address, with the areas that they are named on, as long as they belong there', () => {
    const licence = makeLicence(world, tafel);
    const { personId } = makeCertified(world, tafel, 'Ada Postma');
    makeNamed(world, tafel, licence.id, personId);
    const rows = (search?: string) => memberPage(world.system(), tafel.organisationId, null, search).rows;
    expect(rows()).toHaveLength(2);
    expect(rows('postma')).toMatchObject([{ personId, namedOn: ['Rozendam'], role: 'employee' }]);
    expect(rows('%')).toEqual([]);
    endMembership(world.person(personId), { personId, organisationId: tafel.organisationId });
    expect(rows('postma')).toEqual([]);
  });
});
