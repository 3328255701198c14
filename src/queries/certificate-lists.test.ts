import { describe, expect, test } from 'vitest';
import { reissueCredential, suspendCredential, withdrawCredential } from '#domain/certification/index.ts';
import { makeCredential } from '#tests/support/make/certification.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { DAY, makeWorld } from '#tests/support/world.ts';
import {
  CERTIFICATE_ORDERS,
  type CertificateList,
  type CertificateOrder,
  certificateList,
  everyRow,
  readWanted,
} from './certificate-lists.ts';
import { cursorOf } from './key-page.ts';

function start() {
  const world = makeWorld();
  const chris = makePerson(world, { roles: ['certification_officer'] });
  const give = (days: number, holder = makePerson(world)) =>
    makeCredential(world, holder, { validUntil: new Date(world.now().getTime() + days * DAY) }).id;
  const list = (which: CertificateList, order: CertificateOrder = 'first', search = '') =>
    everyRow((at) => certificateList(world.person(chris), { list: which, order, search }, at));
  const ids = (...asked: Parameters<typeof list>) => list(...asked).map(({ credential }) => credential.id);
  return { world, chris, give, list, ids };
}

describe('the lists of certificates', () => {
  test('hold each person once: certified, expired or withdrawn, with the status that every page says', () => {
    const { world, chris, give, list, ids } = start();
    const ada = makePerson(world);
    const [old, soon, long, gone, halted] = [give(-1, ada), give(30), give(900), give(50), give(400)];
    world.later(1);
    const again = give(800, ada);
    withdrawCredential(world.person(chris), gone, 'at_own_request');
    suspendCredential(world.person(chris), halted, 'at_own_request');
    expect(ids('certified')).toEqual([soon, halted, again, long]);
    expect(ids('certified', 'last')).toEqual([long, again, halted, soon]);
    expect(list('certified').map(({ status }) => status.state)).toEqual(['expiring', 'suspended', 'valid', 'valid']);
    expect([ids('expired'), ids('withdrawn')]).toEqual([[], [gone]]);
    withdrawCredential(world.person(chris), again, 'at_own_request');
    expect([ids('expired'), ids('withdrawn', 'last')]).toEqual([[old], [gone, again].sort().reverse()]);
    world.later(DAY);
    reissueCredential(world.person(chris), { credentialId: long, name: 'Ander Mens', reason: 'name_changed' });
    expect(list('certified').at(-1)?.credential.statement.holderName).toBe('Ander Mens');
    expect(ids('certified')).toHaveLength(3);
  });

  test('are read a page at a time in every order, and the file holds them all', () => {
    const { world, chris, give, ids } = start();
    const all = Array.from({ length: 53 }, (_, index) => give(10 + (index % 4)));
    for (const order of CERTIFICATE_ORDERS) {
      expect(ids('certified', order).toSorted()).toEqual(all.toSorted());
      const wanted = { list: 'certified', order, search: '' } as const;
      const first = certificateList(world.person(chris), wanted, null);
      expect(first.rows).toHaveLength(50);
      const next = cursorOf(new URL(`http://x.test/?na=${first.next}`));
      expect(certificateList(world.person(chris), wanted, next).rows).toHaveLength(3);
    }
  });

  test('are searched by the name of the holder, and are for officers alone', () => {
    const { world, give, ids } = start();
    const zoe = makePerson(world, { name: 'Zoë Martens' });
    give(20);
    const hers = give(30, zoe);
    expect(ids('certified', 'first', 'zoe mart')).toEqual([hers]);
    expect(ids('certified', 'first', 'niemand')).toEqual([]);
    const wanted = { list: 'certified', order: 'first', search: '' } as const;
    for (const who of [
      world.visitor(),
      world.person(zoe),
      world.person(makePerson(world, { roles: ['administrator'] })),
    ])
      expect(() => certificateList(who, wanted, null)).toThrow(/only_an_officer/);
  });

  test('an address without sense asks for the first of each choice', () => {
    const read = (query: string) => readWanted(new URLSearchParams(query));
    expect(read('lijst=x&volgorde=y&stand=z')).toEqual({
      list: 'certified',
      order: 'first',
      stage: 'marking',
      search: '',
    });
    expect(read('lijst=candidates&stand=ready').stage).toBe('ready');
    expect(read(`zoek=${'a'.repeat(500)}`).search).toHaveLength(120);
  });
});
