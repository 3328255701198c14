import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { registerEntriesAfter } from '#db/register.ts';
import { ledgerFaults, listAlarms, listInvoices } from '#domain/billing/index.ts';
import {
  credentialStatus,
  findByNumber,
  holdsValid,
  liftSuspension,
  suspendCredential,
  withdrawCredential,
} from '#domain/certification/index.ts';
import { findLicence, withdrawLicence } from '#domain/licensing/index.ts';
import { listStandingAlarms } from '#src/queries/standing-alarms.ts';
import { sweepEvents } from '#src/workflows/reconcile/sweep-events.ts';
import { workEvents } from '#src/workflows/reconcile/work-events.ts';
import { makeCredential } from '#tests/support/make/certification.ts';
import { makeOrder, makePaidOrder, makeRunForSale, openCheckout } from '#tests/support/make/commerce.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { makeBuyer, makeLicence, makeTree } from '#tests/support/make/licensing.ts';
import { DAY, HOUR, makeWorld, type World } from '#tests/support/world.ts';
import { readBack } from './read-back.ts';

const folder = mkdtempSync(join(tmpdir(), 'klimroute-read-back-'));
let copies = 0;
let world: World;
let run: string;
let chris: string;

beforeEach(() => {
  world = makeWorld();
  run = makeRunForSale(world, { capacity: 12 }).id;
  chris = makePerson(world, { roles: ['certification_officer'] });
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A backup of the world as it is now, opened as a world of its own, with the same provider. */
function backUp(): World {
  copies += 1;
  const file = join(folder, `copy-${copies}.db`);
  world.open.exec(`VACUUM INTO '${file}'`);
  return makeWorld({ file, start: world.now(), payments: world.payments });
}
const lines = () => registerEntriesAfter(world.open.db, 0);
const numbersOf = (of: World, order: { id: string }) =>
  listInvoices(of.system(), order.id).map((paper) => paper.number);
const buy = (of: World) => makePaidOrder(of, { personId: makePerson(of), runId: run });

describe('what stands in the register', () => {
  test('comes with the rows it speaks of, and holds no word that a person wrote', async () => {
    const ada = makePerson(world, { name: 'Ada Vermeer' });
    const order = await makePaidOrder(world, { personId: ada, runId: run });
    const { id } = makeCredential(world, ada);
    suspendCredential(world.person(chris), id, 'complaint_under_review');
    liftSuspension(world.person(chris), id);
    withdrawCredential(world.person(chris), id, 'code_of_conduct');
    expect(lines().map((line) => line.kind)).toEqual([
      'order_paid',
      'invoice_issued',
      'credential_issued',
      'credential_suspended',
      'credential_lifted',
      'credential_withdrawn',
    ]);
    expect(lines()[0]?.facts).toContain(order.id);
    expect(JSON.stringify(lines())).not.toMatch(/Vermeer|test\.example/);
  });

  test('is not written for what was rolled back', () => {
    const { id } = makeCredential(world, makePerson(world));
    const before = lines();
    world.open.exec(`BEGIN; INSERT INTO credential_withdrawals VALUES ('${id}', 1, 'x', 'y'); ROLLBACK;`);
    expect(lines()).toEqual(before);
  });

  test('is never changed or deleted, and its lines run on', () => {
    makeCredential(world, makePerson(world));
    for (const sql of [
      "UPDATE register_entries SET kind = 'x'",
      'DELETE FROM register_entries',
      "INSERT INTO register_entries VALUES (9, 0, 'a', 'b', NULL, NULL, '{}')",
    ])
      expect(() => world.open.exec(sql)).toThrow(/guard/);
  });
});

describe('after an older backup was put in place', () => {
  test('what was withdrawn or suspended since is so again, and what was lifted is lifted', () => {
    const [ada, ben, cas] = [makePerson(world), makePerson(world), makePerson(world)] as const;
    const withdrawn = makeCredential(world, ada);
    const suspended = makeCredential(world, ben);
    const lifted = makeCredential(world, cas);
    suspendCredential(world.person(chris), lifted.id, 'at_own_request');
    const old = backUp();
    world.later(HOUR);
    withdrawCredential(world.person(chris), withdrawn.id, 'unlawfully_obtained');
    suspendCredential(world.person(chris), suspended.id, 'complaint_under_review');
    liftSuspension(world.person(chris), lifted.id);
    expect(holdsValid(old.visitor(), ada, 'koek', old.now())).toBe(true);

    old.later(2 * HOUR);
    expect(readBack(old.system(), lines())).toMatchObject({ lines: 3, done: 3, alarms: [] });
    expect(findByNumber(old.visitor(), withdrawn.number)?.withdrawal).toMatchObject({
      reasonCode: 'unlawfully_obtained',
      at: world.now(),
      byId: chris,
    });
    const state = (number: string) => {
      const found = findByNumber(old.visitor(), number);
      return found && credentialStatus(found, old.now()).state;
    };
    expect([withdrawn, suspended, lifted].map((item) => state(item.number))).toEqual([
      'withdrawn',
      'suspended',
      'valid',
    ]);
    expect(registerEntriesAfter(old.open.db, 0)).toEqual(lines());
  });

  test('a licence that was withdrawn since is withdrawn again', () => {
    const eve = makePerson(world, { roles: ['administrator'] });
    makeTree(world);
    const licence = makeLicence(world, makeBuyer(world)).id;
    const old = backUp();
    withdrawLicence(world.person(eve), { licenceId: licence, reason: 'code_of_conduct' });
    expect(readBack(old.system(), lines()).done).toBe(1);
    expect(findLicence(old.system(), licence)?.end).toMatchObject({ outcome: 'withdrawn', reason: 'code_of_conduct' });
  });

  test('numbers go on after the highest that was ever issued, and an administrator reads which were skipped', async () => {
    const first = await buy(world);
    const old = backUp();
    const lost = [await buy(world), await buy(world)];
    readBack(old.system(), lines());
    const next = await buy(old);
    expect(numbersOf(old, first)).toEqual(['F2026-00001']);
    expect(lost.flatMap((order) => numbersOf(world, order))).toEqual(['F2026-00002', 'F2026-00003']);
    expect(numbersOf(old, next)).toEqual(['F2026-00004']);
    expect(listAlarms(old.system()).map((alarm) => [alarm.kind, alarm.reference])).toContainEqual([
      'numbers_skipped',
      'invoice:2026 2-3',
    ]);
    expect(ledgerFaults(old.system())).toEqual([]);
    expect(() =>
      old.open.exec(
        `INSERT INTO invoices SELECT 'inv_x', series, year, 2, 'F2026-00002', order_id, invoice_id, 'x', issued_at, due_at, document FROM invoices WHERE sequence = 1`,
      ),
    ).toThrow(/guard: invoice numbers/);
  });

  test('a gap that the register does not explain is still a fault', async () => {
    await buy(world);
    await buy(world);
    world.open.exec('DROP TRIGGER invoices_are_not_deleted; DROP TRIGGER register_entries_are_not_deleted');
    world.open.exec(
      'PRAGMA foreign_keys = OFF; DELETE FROM invoices WHERE sequence = 1; DELETE FROM register_entries WHERE number = 1',
    );
    expect(ledgerFaults(world.system())).toContain('the invoice numbers of 2026 have a gap');
  });

  test('a paid order that the backup does not know becomes an alarm with its id and amount', async () => {
    const old = backUp();
    const order = await buy(world);
    expect(readBack(old.system(), lines()).alarms).toContainEqual({
      kind: 'payment_missing',
      reference: expect.stringMatching(new RegExp(`^${order.id} 89500 pi_`)),
      orderId: null,
    });
  });

  test('a payment of an order that the backup knows comes back by the sweep, and its alarm goes', async () => {
    const order = makeOrder(world, { personId: makePerson(world), runId: run });
    const reference = await openCheckout(world, order);
    const old = backUp();
    world.payments.pay(reference);
    await settle(world);
    expect(listInvoices(world.system(), order.id)).toHaveLength(1);

    readBack(old.system(), lines());
    expect(listStandingAlarms(old.system(), order.id).map((alarm) => alarm.kind)).toEqual(['payment_missing']);
    old.later(DAY);
    await settle(old);
    expect(listStandingAlarms(old.system(), order.id)).toEqual([]);
    expect(numbersOf(old, order)).toEqual(['F2026-00002']);
    expect(ledgerFaults(old.system())).toEqual([]);
  });

  test('a certificate that was issued since is named to an administrator', () => {
    const old = backUp();
    const { number } = makeCredential(world, makePerson(world));
    expect(readBack(old.system(), lines()).alarms).toEqual([
      { kind: 'certificate_missing', reference: number, orderId: null },
    ]);
  });

  test('reading back twice does it once, and it leaves a line in the journal', () => {
    const { id } = makeCredential(world, makePerson(world));
    const old = backUp();
    withdrawCredential(world.person(chris), id, 'at_own_request');
    readBack(old.system(), lines());
    expect(readBack(old.system(), lines())).toEqual({ lines: 0, done: 0, alarms: [] });
    expect(
      old
        .rows<{ verb: string }>('SELECT verb FROM journal ORDER BY seq')
        .map((row) => row.verb)
        .slice(-2),
    ).toEqual(['certification.read_back', 'register.read_back']);
  });

  test('a register of another installation is refused, and nothing is taken from it', () => {
    makeCredential(world, makePerson(world));
    const other = makeWorld();
    makeCredential(other, makePerson(other));
    const before = registerEntriesAfter(other.open.db, 0);
    expect(() => readBack(other.system(), lines())).toThrow('Line 1');
    expect(registerEntriesAfter(other.open.db, 0)).toEqual(before);
  });
});

/** What the provider noted is fetched and worked on. */
async function settle(here: World): Promise<void> {
  await sweepEvents(here.system());
  await workEvents(here.system());
}
