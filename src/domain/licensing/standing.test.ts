import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  credentialStatus,
  isInForce,
  isValidAt,
  liftSuspension,
  requireCredential,
  suspendCredential,
  withdrawCredential,
} from '#domain/certification/index.ts';
import { Refusal } from '#domain/refusal.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import {
  askLicence,
  makeBuyer,
  makeCertified,
  makeLicence,
  makeNamed,
  makeTree,
} from '#tests/support/make/licensing.ts';
import { DAY, makeWorld, type World } from '#tests/support/world.ts';
import { endLicence } from './end-licence.ts';
import { findLicenceStatus, listLicencesById } from './find.ts';
import { namePerson } from './name-person.ts';
import { readLicences } from './read.ts';
import { releaseLicence } from './release.ts';
import { standingIs } from './standing.ts';
import { withdrawLicence } from './withdraw.ts';

const STANDINGS = [
  ...(['held', 'lapsed', 'released', 'not_yet', 'in_force', 'waiting_for_person'] as const),
  ...(['ended', 'refunded', 'unpaid', 'withdrawn'] as const),
];
const CODES = ['GM0001', 'GM0002', 'GM0004'];
const ACTS = [
  ...(['ask', 'grant', 'grant', 'name', 'name', 'only ask', 'release', 'refund', 'unpaid', 'withdraw'] as const),
  ...(['suspend', 'suspend', 'lift', 'lift', 'withdraw certificate', 'day', 'day', 'month', 'years'] as const),
];
type Act = (typeof ACTS)[number];
const WAITS: Partial<Record<Act, number>> = { day: DAY, month: 30 * DAY, years: 3 * 365 * DAY };

/** Two organisations, two certified people, and who may do something about them. */
function start() {
  const world = makeWorld();
  makeTree(world);
  const buyer = makeBuyer(world);
  const people = [makeCertified(world, buyer, 'Ada'), makeCertified(world, buyer, 'Ben')];
  const officer = world.person(makePerson(world, { roles: ['certification_officer'] }));
  const administrator = world.person(makePerson(world, { roles: ['administrator'] }));
  return { world, buyer, people, officer, administrator, ids: [] as string[] };
}

function play(stage: ReturnType<typeof start>, act: Act, pick: number): void {
  const { world, buyer, people, officer, administrator, ids } = stage;
  const licenceId = ids[pick % Math.max(ids.length, 1)];
  const person = people[pick % 2];
  const asked = { exclusive: false, areaCode: CODES[pick % 3], startDay: world.now().toISOString().slice(0, 10) };
  const later = { ...asked, startDay: new Date(world.now().getTime() + 10 * DAY).toISOString().slice(0, 10) };
  if (act === 'ask') ids.push(askLicence(world, buyer, asked).id);
  if (act === 'grant') ids.push(makeLicence(world, buyer, pick % 2 === 0 ? asked : later).id);
  if (licenceId && person && act === 'name') makeNamed(world, buyer, licenceId, person.personId);
  if (licenceId && person && act === 'only ask')
    namePerson(world.person(buyer.coordinatorId), { licenceId, personId: person.personId });
  if (licenceId && act === 'release') releaseLicence(world.system(), { licenceId });
  if (licenceId && act === 'refund') endLicence(world.system(), { licenceId, outcome: 'refunded' });
  if (licenceId && act === 'unpaid') endLicence(world.system(), { licenceId, outcome: 'unpaid' });
  if (licenceId && act === 'withdraw') withdrawLicence(administrator, { licenceId, reason: 'code_of_conduct' });
  if (person && act === 'suspend') suspendCredential(officer, person.credentialId, 'at_own_request');
  const isSuspended = (one: { credentialId: string }) =>
    requireCredential(world.system(), one.credentialId).suspensions.some(({ liftedAt }) => liftedAt === null);
  if (act === 'lift') for (const one of people.filter(isSuspended)) liftSuspension(officer, one.credentialId);
  if (person && act === 'withdraw certificate') withdrawCredential(officer, person.credentialId, 'at_own_request');
  world.later(WAITS[act] ?? 0);
}

const validBySql = (world: World, credentialId: string) =>
  world.system().db.all(sql`select 1 from credentials c where c.id = ${credentialId} and ${isValidAt(world.now())}`)
    .length === 1;

test('the database chooses licences and certificates by their status as the pure rules say it, whatever happened to them', () => {
  const seen = new Set<string>();
  const moves = fc.array(fc.tuple(fc.constantFrom(...ACTS), fc.nat(11)), { minLength: 4, maxLength: 24 });
  fc.assert(
    fc.property(moves, (played) => {
      const stage = start();
      for (const [act, pick] of played) {
        try {
          play(stage, act, pick);
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
        }
        const ctx = stage.world.system();
        for (const licence of listLicencesById(ctx, stage.ids)) {
          const status = findLicenceStatus(ctx, licence);
          const bySql = STANDINGS.filter(
            (one) => readLicences(ctx, sql`licences.id = ${licence.id} and ${standingIs(one, ctx.now())}`).length > 0,
          );
          expect(bySql).toEqual([status]);
          seen.add(status);
          if (licence.people.length > 0 && licence.people.every((one) => one.agreedAt === null && one.certificate))
            seen.add(`${status}, only asked`);
        }
        for (const { credentialId } of stage.people) {
          const credential = requireCredential(ctx, credentialId);
          const { state } = credentialStatus(credential, ctx.now());
          if (credential.suspensions.some((one) => one.liftedAt && one.liftedAt < ctx.now()))
            seen.add(`${state} again`);
          expect(validBySql(stage.world, credentialId)).toBe(isInForce(credentialStatus(credential, ctx.now())));
          seen.add(`certificate ${state}`);
        }
      }
    }),
    { numRuns: 120, seed: 20261128 },
  );
  const states = ['valid', 'suspended', 'expired', 'withdrawn'].map((state) => `certificate ${state}`);
  const rare = ['waiting_for_person, only asked', 'valid again'];
  expect([...STANDINGS, ...states, ...rare].filter((one) => !seen.has(one))).toEqual([]);
}, 120_000);
