import { describe, expect, test } from 'vitest';
import { askLicence, makeBuyer, makeLicence, makeTree } from '#tests/support/make/licensing.ts';
import { makeWorld } from '#tests/support/world.ts';
import { licenceApplication } from './licence-application.ts';

function start() {
  const world = makeWorld();
  makeTree(world);
  const tafel = makeBuyer(world, 'De Lange Tafel');
  const stoelen = makeBuyer(world, 'Zeven Stoelen');
  const asked = (code: string) =>
    licenceApplication(world.person(stoelen.coordinatorId), {
      organisationId: stoelen.organisationId,
      typed: '',
      code,
    });
  const closed = (code: string) => asked(code).offers.map((offer) => [offer.exclusive, offer.closed]);
  return { world, tafel, asked, closed };
}

describe('asking for a licence', () => {
  test('finds both kinds open where nobody is', () => {
    expect(start().closed('GM0001')).toEqual([
      [false, false],
      [true, false],
    ]);
  });

  test('finds exclusive closed while another organisation holds the area, and says until when', () => {
    const { world, tafel, asked, closed } = start();
    const held = askLicence(world, tafel, { areaCode: 'GM0001', exclusive: false });
    expect(closed('GM0001')).toEqual([
      [false, false],
      [true, true],
    ]);
    expect(asked('GM0001').offers[1]?.conflict).toMatchObject({
      taken: 'Rozendam',
      own: false,
      heldUntil: held.holdLapsesAt,
    });
    world.later(61 * 60_000);
    expect(closed('GM0001')[1]).toEqual([true, false]);
  });

  test('leaves a kind open that a later first day within a year can have', () => {
    const { world, tafel, closed } = start();
    makeLicence(world, tafel, { areaCode: 'GM0001', exclusive: true });
    world.later(24 * 60 * 60_000);
    expect(closed('GM0001')).toEqual([
      [false, false],
      [true, false],
    ]);
  });

  test('closes a kind that no first day within a year can have', () => {
    const { world, tafel, closed } = start();
    makeLicence(world, tafel, { areaCode: 'GM0001', exclusive: true, startDay: '2026-10-02' });
    expect(closed('GM0001')).toEqual([
      [false, true],
      [true, true],
    ]);
  });
});
