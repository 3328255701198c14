import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { licenceAreas, licenceGrants, licences } from '#db/schema/licensing.ts';
import { yearFrom } from '#domain/calendar.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { endLicence, grantLicence, keepHold, releaseLicence, requestLicence } from '#domain/licensing/index.ts';
import { isRefusal } from '#domain/refusal.ts';
import {
  ALL_CODES,
  above,
  type Naivety,
  naiveShop,
  play,
  type Shop,
  type Step,
  steps,
  touches,
  UP,
} from '#tests/support/licence-oracle.ts';
import { makeBuyer, makeTree } from '#tests/support/make/licensing.ts';
import { MINUTE, makeWorld } from '#tests/support/world.ts';

/** Worlds tried; each is a story of up to thirty steps. */
const WORLDS = 1000;

class Over extends Error {}

/** The room itself. Every story is one change that is rolled back at its end, so that one database serves a thousand worlds. */
function room() {
  const world = makeWorld();
  makeTree(world);
  const buyers = ['A', 'B', 'C'].map((name) => makeBuyer(world, name));
  const actors = buyers.map((buyer) => world.person(buyer.coordinatorId).actor);
  // A story runs in a savepoint, not in a change of its own; what a change can say is borrowed from one.
  const says = change(world.system(), ({ journal, mail, call }) => ({ journal, mail, call }));
  let story = world.system();
  const at = (now: Date, buyer?: number): Ctx => ({
    ...story,
    actor: buyer === undefined ? world.system().actor : (actors[buyer] ?? world.visitor().actor),
    now: () => now,
    transaction: true,
    ...says,
  });
  const shop: Shop = {
    request(now, buyer, { scope, exclusive, code, startDay }) {
      try {
        return requestLicence(at(now, buyer), {
          organisationId: buyers[buyer]?.organisationId ?? '',
          scope,
          exclusive,
          areaCodes: [code],
          startDay,
        }).id;
      } catch (error) {
        if (isRefusal(error) && error.kind === 'conflict') return 'refused';
        throw error;
      }
    },
    grant: (now, id) =>
      grantLicence(at(now), { licenceId: id, sourceKey: `line:${id}` }) === 'granted' ? 'granted' : 'no',
    release: (now, id) => releaseLicence(at(now), { licenceId: id }),
    refund: (now, id) => endLicence(at(now), { licenceId: id, outcome: 'refunded' }),
    keep: (now, id, until) => keepHold(at(now), { licenceId: id, until }),
  };
  const inWorld = (stepsOfStory: readonly Step[]) => {
    try {
      change(world.system(), (tx): void => {
        story = tx;
        play(shop, stepsOfStory, world.now());
        throw new Over();
      });
    } catch (error) {
      if (!(error instanceof Over)) throw error;
    }
  };
  return { world, buyers, inWorld };
}

describe('an area is sold once', () => {
  test('by any order of requests, payments, lapses, releases and refunds; and nothing that is free is refused', () => {
    const { inWorld } = room();
    fc.assert(fc.property(steps, inWorld), { numRuns: WORLDS });
  }, 240_000);

  test.each([
    ['looks at the same code only', { overlap: (left: string, other: string) => left === other }],
    ['looks upwards only', { overlap: (left: string, other: string) => above(other).includes(left) }],
    [
      'looks one level up and down only',
      {
        overlap: (left: string, other: string) =>
          left === other || UP[left]?.includes(other) || UP[other]?.includes(left) || false,
      },
    ],
    ['does not look again when the money comes late', { grantsBlindly: true }],
    ['forgets what is only held', { forgetsHolds: true }],
  ] satisfies [string, Naivety][])('the test sees through a shop that %s', (_, fault) => {
    const start = makeWorld().now();
    const result = fc.check(
      fc.property(steps, (story) => play(naiveShop(fault), story, start)),
      { numRuns: WORLDS },
    );
    expect(result.failed).toBe(true);
  });

  test('the shop without a fault passes the same test', () => {
    const start = makeWorld().now();
    fc.assert(
      fc.property(steps, (story) => play(naiveShop({}), story, start)),
      { numRuns: WORLDS },
    );
  });
});

describe('the guards of the database', () => {
  const codes = fc.constantFrom(...ALL_CODES);

  test('refuse every pair of areas that the oracle calls taken, and no other, when rows are written without the room', () => {
    const { world, buyers } = room();
    const db = world.open.db;
    let made = 0;
    const write = (code: string, exclusive: boolean, granted: boolean) => {
      made += 1;
      const id = `lic_direct${made}`;
      const requestedAt = world.now();
      const holdLapsesAt = new Date(requestedAt.getTime() + 60 * MINUTE);
      db.insert(licences)
        .values({
          id,
          number: id,
          organisationId: buyers[0]?.organisationId ?? '',
          scope: 'work',
          exclusive,
          ...yearFrom('2026-09-02'),
          requestedAt,
          holdLapsesAt,
        })
        .run();
      db.insert(licenceAreas)
        .values({ licenceId: id, areaCode: code, endsAt: yearFrom('2026-09-02').endsAt })
        .run();
      if (granted) db.insert(licenceGrants).values({ licenceId: id, sourceKey: id, at: requestedAt }).run();
    };
    const property = fc.property(
      codes,
      codes,
      fc.boolean(),
      fc.boolean(),
      fc.boolean(),
      (left, other, firstExclusive, secondExclusive, granted) => {
        world.open.exec('SAVEPOINT pair');
        try {
          write(left, firstExclusive, granted);
          const taken = (firstExclusive || secondExclusive) && touches(left, other);
          if (taken) expect(() => write(other, secondExclusive, false)).toThrow(/guard: the area is taken/);
          else write(other, secondExclusive, false);
        } finally {
          world.open.exec('ROLLBACK TO pair; RELEASE pair');
        }
      },
    );
    fc.assert(property, { numRuns: 400 });
  });

  test('refuse a late grant over an area that was sold meanwhile, and a territory, a grant or a hold that is changed', () => {
    const { world, buyers } = room();
    const [first, second] = buyers;
    if (!first || !second) throw new Error('no buyers');
    const request = { scope: 'work', exclusive: true, areaCodes: ['WK000101'], startDay: '2026-09-02' } as const;
    const late = requestLicence(world.person(first.coordinatorId), {
      ...request,
      organisationId: first.organisationId,
    });
    world.later(61 * MINUTE);
    const sold = requestLicence(world.person(second.coordinatorId), {
      ...request,
      areaCodes: ['PV01'],
      organisationId: second.organisationId,
    });
    grantLicence(world.system(), { licenceId: sold.id, sourceKey: 'lin_sold' });
    const at = world.now().getTime();
    const refused = (sql: string, says: RegExp) => expect(() => world.open.exec(sql)).toThrow(says);
    refused(`INSERT INTO licence_grants VALUES ('${late.id}', 'x', ${at})`, /area is taken/);
    refused(
      `UPDATE licences SET hold_lapses_at = ${at + 1000}, held_on_at = ${at} WHERE id = '${late.id}'`,
      /only gets longer/,
    );
    refused(
      `UPDATE licences SET ends_at = ends_at + 1, held_on_at = ${at} WHERE id = '${sold.id}'`,
      /only gets longer/,
    );
    refused(`INSERT INTO licence_areas VALUES ('${sold.id}', 'GM0004', ${sold.endsAt.getTime()})`, /never grows/);
    refused("UPDATE licence_areas SET area_code = 'GM0004'", /never changed/);
    for (const table of ['licences', 'licence_areas', 'licence_grants']) refused(`DELETE FROM ${table}`, /never/);
    refused('UPDATE licence_grants SET at = 0', /never changed/);
  });
});
