import { describe, expect, test } from 'vitest';
import { midnight } from '#domain/calendar.ts';
import { sendMails } from '#tests/support/mails.ts';
import { askLicence, makeBuyer, makeLicence, makeTree } from '#tests/support/make/licensing.ts';
import { DAY, MINUTE, makeWorld } from '#tests/support/world.ts';
import { endLicence } from './end-licence.ts';
import { requireLicence } from './find.ts';
import { grantLicence } from './grant.ts';
import { keepHold } from './keep-hold.ts';
import type { Taken } from './refusals.ts';
import { releaseLicence } from './release.ts';
import { requestLicence } from './request.ts';
import { withdrawLicence } from './withdraw.ts';

function start() {
  const world = makeWorld();
  makeTree(world);
  return { world, tafel: makeBuyer(world, 'De Lange Tafel'), stoelen: makeBuyer(world, 'Zeven Stoelen') };
}

describe('asking for a licence', () => {
  test('holds the area for an hour, for a year of local days, under a number of its own', () => {
    const { world, tafel } = start();
    const licence = askLicence(world, tafel);
    expect(licence).toMatchObject({ scope: 'work', exclusive: true, areaCodes: ['GM0001'], grantedAt: null });
    expect(licence.number).toMatch(/^KL-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect(licence.startsAt.toISOString()).toBe('2026-09-01T22:00:00.000Z');
    expect(licence.endsAt.toISOString()).toBe('2027-09-01T22:00:00.000Z');
    expect(licence.holdLapsesAt.getTime() - world.now().getTime()).toBe(60 * MINUTE);
    expect(
      world.rows<{ verb: string; actor_id: string }>(
        "SELECT verb, actor_id FROM journal WHERE verb = 'licensing.request_licence'",
      ),
    ).toEqual([{ verb: 'licensing.request_licence', actor_id: tafel.coordinatorId }]);
  });

  test('asked again while it is held gives the same licence', () => {
    const { world, tafel } = start();
    const first = askLicence(world, tafel);
    world.later(30 * MINUTE);
    expect(askLicence(world, tafel).id).toBe(first.id);
    world.later(30 * MINUTE);
    expect(askLicence(world, tafel).id).not.toBe(first.id);
  });

  test('a coordinator of another organisation, an employee and a visitor are refused', () => {
    const { world, tafel, stoelen } = start();
    const request = {
      organisationId: tafel.organisationId,
      scope: 'work',
      exclusive: true,
      areaCodes: ['GM0001'],
      startDay: '2026-09-02',
    } as const;
    expect(() => requestLicence(world.person(stoelen.coordinatorId), request)).toThrow(/not_allowed/);
    expect(() => requestLicence(world.visitor(), request)).toThrow(/not_allowed/);
    expect(() => requestLicence(world.system(), request)).toThrow(/not_allowed/);
    expect(world.rows('SELECT 1 FROM licences')).toEqual([]);
  });

  test.each([
    ['an area that nobody knows', { areaCode: 'GM7777' }, { code: 'licensing.no_area' }],
    ['the whole country', { areaCode: 'NL' }, { code: 'licensing.no_area' }],
    [
      'a gemeente that ended',
      { areaCode: 'GM0009' },
      { code: 'licensing.area_ended', facts: { name: 'Oudgemeen', successors: ['Rozendam', 'Tuinstad'] } },
    ],
    ['a day that is no day', { startDay: '2026-02-30' }, { code: 'licensing.no_such_day' }],
    ['yesterday', { startDay: '2026-09-01' }, { code: 'licensing.too_early' }],
    [
      'a day more than a year ahead',
      { startDay: '2027-09-03' },
      { code: 'licensing.too_late', facts: { last: midnight('2027-09-02') } },
    ],
  ])('is refused for %s', (_, asked, refusal) => {
    const { world, tafel } = start();
    expect(() => askLicence(world, tafel, asked)).toThrow(expect.objectContaining(refusal));
  });

  test('for an area that is sold is refused with until when, and what is free beside it', () => {
    const { world, tafel, stoelen } = start();
    const { endsAt } = makeLicence(world, tafel);
    const sold = { taken: 'Rozendam', exclusive: true, endsAt, heldUntil: null, own: false };
    const beside = ['Tuinstad', 'Verweg'];
    const taken = (facts: Partial<Taken>) =>
      expect.objectContaining({ facts: expect.objectContaining({ ...sold, ...facts }) });
    expect(() => askLicence(world, stoelen)).toThrow(taken({ wanted: 'Rozendam', wantedLies: 'there', free: beside }));
    expect(() => askLicence(world, stoelen, { areaCode: 'PV01' })).toThrow(
      taken({ wanted: 'Noordland', wantedLies: 'around_taken', free: ['Zuidland'] }),
    );
    expect(() => askLicence(world, stoelen, { areaCode: 'WK000101', exclusive: false })).toThrow(
      taken({ wanted: 'Hofwijk', wantedLies: 'in_taken', free: beside, wantedExclusive: false }),
    );
    expect(() => askLicence(world, stoelen, { areaCode: 'BU00010102' })).toThrow(
      taken({ wanted: 'Pleintje', wantedLies: 'in_taken' }),
    );
    expect(() => askLicence(world, tafel, { areaCode: 'WK000102' })).toThrow(
      expect.objectContaining({
        code: 'licensing.area_taken',
        facts: expect.objectContaining({ own: true, exclusive: true }),
      }),
    );
  });

  test('for an area that is only held says so, with the time at which it falls back', () => {
    const { world, tafel, stoelen } = start();
    const { holdLapsesAt } = askLicence(world, tafel);
    expect(() => askLicence(world, stoelen)).toThrow(
      expect.objectContaining({ facts: expect.objectContaining({ taken: 'Rozendam', heldUntil: holdLapsesAt }) }),
    );
  });

  test('exclusive where others share is refused; shared beside them is given', () => {
    const { world, tafel, stoelen } = start();
    makeLicence(world, tafel, { exclusive: false });
    expect(() => askLicence(world, stoelen, { areaCode: 'WK000101' })).toThrow(
      expect.objectContaining({
        facts: expect.objectContaining({ exclusive: false, own: false, wantedExclusive: true }),
      }),
    );
    expect(askLicence(world, stoelen, { areaCode: 'WK000101', exclusive: false }).areaCodes).toEqual(['WK000101']);
  });

  test('to train others never stands in the way of working', () => {
    const { world, tafel, stoelen } = start();
    makeLicence(world, tafel, { areaCode: 'PV01', scope: 'train' });
    expect(askLicence(world, stoelen, { areaCode: 'PV01' }).scope).toBe('work');
    expect(() => askLicence(world, stoelen, { areaCode: 'GM0002', scope: 'train' })).toThrow(/conflict/);
  });

  test('a gemeente that ended keeps its licence, and both its successors are taken', () => {
    const { world, tafel, stoelen } = start();
    const licence = askLicence(world, tafel, { areaCode: 'GM0003' });
    grantLicence(world.system(), { licenceId: licence.id, sourceKey: 'lin_1' });
    world.open.exec(
      `INSERT INTO area_ancestors VALUES ('GM0003', 'GM0002'); UPDATE areas SET valid_to = '2026-09-02' WHERE code = 'GM0003'`,
    );
    expect(() => askLicence(world, stoelen, { areaCode: 'GM0002' })).toThrow(
      expect.objectContaining({
        facts: expect.objectContaining({ taken: 'Verweg', wanted: 'Tuinstad', wantedLies: 'around_taken' }),
      }),
    );
    expect(requireLicence(world.person(tafel.coordinatorId), licence.id).areaCodes).toEqual(['GM0003']);
  });

  test('terms that only touch stand beside each other: the next year begins when this one ends', () => {
    const { world, tafel, stoelen } = start();
    makeLicence(world, tafel);
    expect(() => askLicence(world, stoelen, { startDay: '2027-09-01' })).toThrow(/conflict/);
    expect(askLicence(world, stoelen, { startDay: '2027-09-02' }).startsAt.toISOString()).toBe(
      '2027-09-01T22:00:00.000Z',
    );
  });

  test('the instant at which a hold lapses belongs to the next one', () => {
    const { world, tafel, stoelen } = start();
    askLicence(world, tafel);
    world.later(60 * MINUTE - 1);
    expect(() => askLicence(world, stoelen)).toThrow(/conflict/);
    world.later(1);
    expect(askLicence(world, stoelen).organisationId).toBe(stoelen.organisationId);
  });
});

describe('granting', () => {
  test('once paid it stays, and paying again grants nothing more', () => {
    const { world, tafel } = start();
    const { id } = makeLicence(world, tafel);
    world.later(DAY);
    expect(grantLicence(world.system(), { licenceId: id, sourceKey: `lin_${id}` })).toBe('granted');
    expect(world.rows('SELECT 1 FROM licence_grants')).toHaveLength(1);
    expect(world.rows("SELECT 1 FROM journal WHERE verb = 'licensing.grant_licence'")).toHaveLength(1);
  });

  test('paid late is granted while the area is free, and refused when it was sold meanwhile', () => {
    const { world, tafel, stoelen } = start();
    const late = askLicence(world, tafel);
    const other = askLicence(world, tafel, { areaCode: 'GM0004' });
    world.later(61 * MINUTE);
    makeLicence(world, stoelen);
    expect(grantLicence(world.system(), { licenceId: late.id, sourceKey: 'lin_late' })).toBe('area_taken');
    expect(grantLicence(world.system(), { licenceId: other.id, sourceKey: 'lin_other' })).toBe('granted');
    expect(world.rows('SELECT source_key FROM licence_grants ORDER BY source_key')).toHaveLength(2);
  });

  test('paid late while another only holds the area is refused, so that nobody pays for what cannot be given', () => {
    const { world, tafel, stoelen } = start();
    const late = askLicence(world, tafel);
    world.later(61 * MINUTE);
    const held = askLicence(world, stoelen);
    expect(grantLicence(world.system(), { licenceId: late.id, sourceKey: 'lin_late' })).toBe('area_taken');
    expect(grantLicence(world.system(), { licenceId: held.id, sourceKey: 'lin_held' })).toBe('granted');
  });

  test('what was released is granted when its money comes all the same', () => {
    const { world, tafel } = start();
    const licence = askLicence(world, tafel);
    releaseLicence(world.person(tafel.coordinatorId), { licenceId: licence.id });
    expect(grantLicence(world.system(), { licenceId: licence.id, sourceKey: 'lin_1' })).toBe('granted');
  });

  test('after the year is over, or after a refund, nothing is granted', () => {
    const { world, tafel } = start();
    const over = askLicence(world, tafel);
    const refunded = makeLicence(world, tafel, { areaCode: 'GM0004' });
    endLicence(world.system(), { licenceId: refunded.id, outcome: 'refunded' });
    expect(grantLicence(world.system(), { licenceId: refunded.id, sourceKey: 'lin_again' })).toBe('area_taken');
    world.later(366 * DAY);
    expect(grantLicence(world.system(), { licenceId: over.id, sourceKey: 'lin_over' })).toBe('term_over');
  });

  test('nobody grants by hand', () => {
    const { world, tafel } = start();
    const { id } = askLicence(world, tafel);
    expect(() => grantLicence(world.person(tafel.coordinatorId), { licenceId: id, sourceKey: 'x' })).toThrow(
      /not_allowed/,
    );
    expect(() => grantLicence(world.visitor(), { licenceId: id, sourceKey: 'x' })).toThrow(/not_allowed/);
    expect(() => grantLicence(world.system(), { licenceId: 'lic_none', sourceKey: 'x' })).toThrow(/not_found/);
  });
});

describe('a hold', () => {
  test('is kept while its buyer pays, never shortened, and gone once it has lapsed', () => {
    const { world, tafel, stoelen } = start();
    const { id } = askLicence(world, tafel);
    const until = new Date(world.now().getTime() + 90 * MINUTE);
    expect(keepHold(world.system(), { licenceId: id, until })).toBe('kept');
    expect(keepHold(world.system(), { licenceId: id, until: world.now() })).toBe('kept');
    world.later(61 * MINUTE);
    expect(() => askLicence(world, stoelen)).toThrow(/conflict/);
    world.later(29 * MINUTE);
    expect(keepHold(world.system(), { licenceId: id, until: new Date(world.now().getTime() + MINUTE) })).toBe('gone');
    expect(() => keepHold(world.person(tafel.coordinatorId), { licenceId: id, until })).toThrow(/not_allowed/);
  });

  test('let go of frees the area at once; twice changes nothing, and what is granted stays', () => {
    const { world, tafel, stoelen } = start();
    const { id } = askLicence(world, tafel);
    expect(() => releaseLicence(world.person(stoelen.coordinatorId), { licenceId: id })).toThrow(/not_found/);
    for (const _ of [1, 2]) releaseLicence(world.system(), { licenceId: id });
    expect(world.rows("SELECT 1 FROM journal WHERE verb = 'licensing.release_licence'")).toHaveLength(1);
    const sold = makeLicence(world, stoelen);
    releaseLicence(world.system(), { licenceId: sold.id });
    expect(() => askLicence(world, tafel)).toThrow(/conflict/);
  });
});

describe('ending a licence', () => {
  test('frees its areas: by a refund of the product, or by an administrator', () => {
    const { world, tafel, stoelen } = start();
    const eve = world.as({
      kind: 'person',
      id: 'per_eve',
      name: 'Eve',
      emailConfirmed: true,
      roles: new Set(['administrator']),
      coordinates: new Set(),
    });
    const first = makeLicence(world, tafel);
    endLicence(world.system(), { licenceId: first.id, outcome: 'refunded' });
    const second = makeLicence(world, stoelen);
    for (const _ of [1, 2]) withdrawLicence(eve, { licenceId: second.id, reason: 'asked' });
    expect(makeLicence(world, tafel).areaCodes).toEqual(['GM0001']);
    expect(
      world.rows("SELECT 1 FROM journal WHERE verb IN ('licensing.end_licence', 'licensing.withdraw_licence')"),
    ).toHaveLength(2);
  });

  test('by withdrawal is only of what was granted and still runs; the organisation gets one mail that says why', async () => {
    const { world, tafel } = start();
    const held = askLicence(world, tafel, { areaCode: 'GM0004' });
    expect(() => withdrawLicence(world.system(), { licenceId: held.id, reason: 'asked' })).toThrow(
      'licensing.nothing_to_withdraw',
    );
    const { id } = makeLicence(world, tafel);
    for (const _ of [1, 2]) withdrawLicence(world.system(), { licenceId: id, reason: 'nobody_named' });
    await sendMails(world);
    const mails = world.mail.sent.filter((mail) => mail.subject === 'Uw licentie voor Rozendam is ingetrokken');
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain('er stond te lang niemand op de licentie');
    const other = makeLicence(world, tafel);
    world.later(366 * DAY);
    expect(() => withdrawLicence(world.system(), { licenceId: other.id, reason: 'asked' })).toThrow(
      'licensing.already_over',
    );
  });

  test('is not for a coordinator, nor a refund for a person', () => {
    const { world, tafel } = start();
    const { id } = makeLicence(world, tafel);
    expect(() => withdrawLicence(world.person(tafel.coordinatorId), { licenceId: id, reason: 'asked' })).toThrow(
      /not_allowed/,
    );
    expect(() => endLicence(world.person(tafel.coordinatorId), { licenceId: id, outcome: 'refunded' })).toThrow(
      /not_allowed/,
    );
    expect(() => withdrawLicence(world.system(), { licenceId: 'lic_none', reason: 'asked' })).toThrow(/not_found/);
  });
});
