import { describe, expect, test } from 'vitest';
import { reflections } from '#db/schema/portfolio.ts';
import { chooseNameShown } from '#domain/certification/index.ts';
import { findMyReflection } from '#domain/portfolio/index.ts';
import { makeBuyer, makeCertified, makeLicence, makeNamed, makeTree } from '#tests/support/make/licensing.ts';
import { DAY, makeWorld } from '#tests/support/world.ts';
import { areaAnswer } from './area-answer.ts';
import { areaHeading, areaSays } from './area-words.ts';
import { licencePage } from './licence-page.ts';
import { organisationPage } from './organisation-page.ts';

function start() {
  const world = makeWorld();
  makeTree(world);
  const tafel = makeBuyer(world, 'De Lange Tafel');
  const ada = makeCertified(world, tafel, 'Ada');
  const say = (code: string) => {
    const answer = areaAnswer(world.visitor(), code);
    return [areaHeading(answer), areaSays(answer)];
  };
  return { world, tafel, ada, say };
}

describe('who may work where', () => {
  test('is told of the area, of what lies in it and of what contains it', () => {
    const { world, tafel, ada, say } = start();
    expect(say('GM0001')).toEqual([
      'In Rozendam werkt nog niemand met een licentie',
      expect.stringContaining('Dit gebied is vrij'),
    ]);
    const licence = makeLicence(world, tafel);
    expect(say('GM0001')[0]).toBe('In Rozendam mag op dit moment niemand met KOEK werken');
    makeNamed(world, tafel, licence.id, ada.personId);
    expect(say('GM0001')[0]).toBe('In Rozendam mag tot 2 september 2027 alleen De Lange Tafel met KOEK werken');
    expect(say('BU00010101')[0]).toBe('In Hofje mag tot 2 september 2027 alleen De Lange Tafel met KOEK werken');
    expect(say('PV01')[0]).toBe('In een deel van Noordland mag De Lange Tafel met KOEK werken');
    expect(say('GM0004')[0]).toBe('In Zuidwijk werkt nog niemand met een licentie');
    expect(areaAnswer(world.visitor(), 'GM0001').beside.map((area) => area.name)).toEqual(['Tuinstad', 'Verweg']);
    world.later(365 * DAY);
    expect(say('GM0001')[0]).toBe('In Rozendam werkt nog niemand met een licentie');
  });

  test('shows a gemeente that ended under both names, and sells nothing of it', () => {
    const { world, say } = start();
    expect(areaAnswer(world.visitor(), 'GM0009')).toMatchObject({
      exists: false,
      successors: [{ name: 'Rozendam' }, { name: 'Tuinstad' }],
      beside: [],
    });
    expect(areaAnswer(world.visitor(), 'GM0001').tookOver).toEqual(['Oudgemeen']);
    expect(say('GM0009')[1]).toBe('');
    expect(() => areaAnswer(world.visitor(), 'GM7777')).toThrow(/not_found/);
  });

  test('names a certified person only while that person agreed to it', () => {
    const { world, tafel, ada } = start();
    makeNamed(world, tafel, makeLicence(world, tafel).id, ada.personId);
    const holder = () => areaAnswer(world.visitor(), 'GM0001').whole[0];
    expect(holder()).toMatchObject({ people: [], hiddenPeople: 1 });
    chooseNameShown(world.person(ada.personId), true);
    expect(holder()).toMatchObject({ people: ['Ada'], hiddenPeople: 0 });
    chooseNameShown(world.person(ada.personId), false);
    expect(JSON.stringify(areaAnswer(world.visitor(), 'GM0001'))).not.toContain('Ada');
  });
});

describe('what a coordinator sees', () => {
  test('is the own organisation, and nothing that its people wrote', () => {
    const { world, tafel, ada } = start();
    const stoelen = makeBuyer(world, 'Zeven Stoelen');
    const licence = makeLicence(world, tafel);
    makeNamed(world, tafel, licence.id, ada.personId);
    const secret = 'Dit las alleen ik aan mijn keukentafel';
    world.open.db
      .insert(reflections)
      .values({ personId: ada.personId, reflectionId: 'denk-1', text: secret, savedAt: world.now() })
      .run();
    const dora = world.person(tafel.coordinatorId);
    expect(findMyReflection(world.person(ada.personId), 'denk-1')?.text).toBe(secret);
    expect(findMyReflection(dora, 'denk-1')).toBeNull();
    const page = organisationPage(dora, null);
    expect(page.current.rows.map((card) => card.standing)).toEqual(['in_force']);
    expect(page.members.rows.find((member) => member.name === 'Ada')?.namedOn).toEqual(['Rozendam']);
    expect(JSON.stringify([page, licencePage(dora, licence.id)])).not.toContain(secret);
    expect(() => organisationPage(dora, stoelen.organisationId)).toThrow(/not_found/);
    expect(() => licencePage(world.person(stoelen.coordinatorId), licence.id)).toThrow(/not_found/);
    expect(() => organisationPage(world.person(ada.personId), null)).toThrow(/not_found/);
    expect(() => organisationPage(world.visitor(), tafel.organisationId)).toThrow(/not_found/);
  });
});
