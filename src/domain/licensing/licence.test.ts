import { describe, expect, test } from 'vitest';
import { counts, type LicenceFacts, licenceStatus } from './licence.ts';

const at = (hours: number) => new Date(hours * 3600_000);
const paid: LicenceFacts = {
  startsAt: at(100),
  endsAt: at(200),
  holdLapsesAt: at(11),
  grantedAt: at(10),
  releasedAt: null,
  end: null,
  people: [{ agreed: true, certified: true }],
};

describe('how a licence stands', () => {
  test.each([
    [99.9, 'not_yet'],
    [100, 'in_force'],
    [199.9, 'in_force'],
    [200, 'ended'],
  ])('paid and carried, at hour %d it is %s', (hour, standing) => {
    expect(licenceStatus(paid, at(hour))).toBe(standing);
  });

  test.each([
    ['nobody', []],
    ['somebody who has not agreed', [{ agreed: false, certified: true }]],
    ['somebody whose certificate is not valid', [{ agreed: true, certified: false }]],
    [
      'one who agreed and another who is certified',
      [
        { agreed: true, certified: false },
        { agreed: false, certified: true },
      ],
    ],
  ])('with %s on it, it waits', (_, people) => {
    expect(licenceStatus({ ...paid, people }, at(150))).toBe('waiting_for_person');
  });

  test('not paid it is held, then lapsed; let go of it is released', () => {
    const held = { ...paid, grantedAt: null };
    expect([licenceStatus(held, at(10.9)), licenceStatus(held, at(11))]).toEqual(['held', 'lapsed']);
    expect(licenceStatus({ ...held, releasedAt: at(10) }, at(10.5))).toBe('released');
    expect(licenceStatus(paid, at(9))).toBe('held');
  });

  test('refunded or withdrawn comes before everything', () => {
    for (const outcome of ['refunded', 'withdrawn'] as const)
      expect(licenceStatus({ ...paid, end: { outcome, at: at(120) } }, at(150))).toBe(outcome);
    expect(licenceStatus({ ...paid, end: { outcome: 'refunded', at: at(120) } }, at(119))).toBe('in_force');
  });

  test('it keeps others out while held or granted, and no longer', () => {
    const held = { ...paid, grantedAt: null };
    expect([counts(held, at(10.9)), counts(held, at(11)), counts({ ...held, releasedAt: at(5) }, at(6))]).toEqual([
      true,
      false,
      false,
    ]);
    expect([
      counts(paid, at(50)),
      counts({ ...paid, releasedAt: at(5) }, at(50)),
      counts({ ...paid, end: { outcome: 'refunded', at: at(40) } }, at(50)),
    ]).toEqual([true, true, false]);
  });
});
