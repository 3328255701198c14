import { describe, expect, test } from 'vitest';
import { prices } from '#db/schema/billing.ts';
import { makeWorld } from '#tests/support/world.ts';
import { actorName, change } from './change.ts';
import { asSystem, type Ctx, type Tx } from './context.ts';

const line = { verb: 'billing.set_address', subject: ['order', 'ord_1'] } as const;
const mail = { kind: 'learning.receipt', submissionId: 'sub_1' } as const;

describe('a change', () => {
  test('writes its journal line, its mails and its calls with it, and gives its value', () => {
    const world = makeWorld();
    const work = (tx: Tx) => {
      tx.journal({ verb: 'billing.set_price', subject: ['price', 'pri_1'], facts: { product: 'x', amountCents: 500 } });
      tx.mail(mail);
      tx.call({ kind: 'refund', refundId: 'ref_1' });
      return 7;
    };
    expect(change(world.system(), work)).toBe(7);
    const at = world.now().getTime();
    expect(world.rows('SELECT actor_id, verb, subject_kind, subject_id, entry FROM journal')).toEqual([
      {
        actor_id: 'system:test',
        verb: 'billing.set_price',
        subject_kind: 'price',
        subject_id: 'pri_1',
        entry: `{"at":${at},"by":"system:test","verb":"billing.set_price","subject":["price","pri_1"],"data":{"product":"x","amountCents":500}}`,
      },
    ]);
    expect(world.rows('SELECT kind, key, payload, due_at FROM outbox ORDER BY kind')).toEqual([
      { kind: 'mail', key: 'learning.receipt:sub_1', payload: JSON.stringify(mail), due_at: at },
      { kind: 'refund', key: 'refund:ref_1', payload: '{"kind":"refund","refundId":"ref_1"}', due_at: at },
    ]);
    expect(world.commits()).toBe(1);
  });

  test('joins the change that it is called in: it commits with it, and its value comes back', () => {
    const world = makeWorld();
    expect(change(world.system(), (tx) => change(tx, (inner) => inner.db === tx.db))).toBe(true);
    expect(world.commits()).toBe(1);
  });

  test('leaves nothing behind when it throws', () => {
    const world = makeWorld();
    const work = () => {
      change(world.system(), (tx) => {
        change(tx, (inner) => {
          inner.journal(line);
          inner.mail(mail);
        });
        throw new Error('half-way');
      });
    };
    expect(work).toThrow('half-way');
    expect(world.rows('SELECT 1 FROM journal UNION ALL SELECT 1 FROM outbox')).toEqual([]);
    expect(world.commits()).toBe(0);
  });

  test('writes its lines in the name of who acts, also when a part of it is done by the product', () => {
    const world = makeWorld();
    change(world.visitor(), (tx) => {
      tx.journal(line);
      asSystem(tx, 'part').journal(line);
    });
    expect(world.rows('SELECT actor_id FROM journal ORDER BY seq')).toEqual([
      { actor_id: 'visitor' },
      { actor_id: 'system:part' },
    ]);
  });

  test('asks once for the same mail about the same ids, and again about others', () => {
    const world = makeWorld();
    for (const _ of [1, 2]) change(world.system(), (tx) => tx.mail(mail));
    change(world.system(), (tx) => tx.mail({ kind: 'learning.receipt', submissionId: 'sub_2' }));
    expect(world.rows('SELECT * FROM outbox')).toHaveLength(2);
    expect(world.rows('SELECT * FROM journal')).toEqual([]);
  });

  test('is of one instant, however long it takes; outside it the clock goes on', () => {
    const world = makeWorld();
    const ctx = world.system();
    const began = world.now();
    change(ctx, (tx) => {
      world.later(1000);
      expect(change(tx, (inner) => [tx.now(), inner.now(), asSystem(inner, 'part').now()])).toEqual([
        began,
        began,
        began,
      ]);
      tx.journal(line);
    });
    expect(world.rows('SELECT at FROM journal')).toEqual([{ at: began.getTime() }]);
    expect(ctx.now()).toEqual(world.now());
    expect(ctx.now().getTime() - began.getTime()).toBe(1000);
  });

  test('is followed by what follows its lines, in the same transaction, once its own work is done', () => {
    const world = makeWorld();
    const seen: string[] = [];
    const ctx: Ctx = {
      ...world.visitor(),
      react: (tx, { verb }) => void seen.push(`${verb} by ${actorName(tx.actor)}`),
    };
    change(ctx, (tx) => {
      change(asSystem(tx, 'part'), (inner) => {
        inner.journal(line);
        seen.push('the verb is done');
      });
      tx.journal({ verb: 'learning.finish_lesson', subject: ['enrolment', 'enr_1'], facts: { lessonId: 'les' } });
      seen.push('the change is done');
    });
    expect(seen).toEqual([
      'the verb is done',
      'billing.set_address by system:part',
      'the change is done',
      'learning.finish_lesson by visitor',
    ]);
    expect(world.rows('SELECT verb FROM journal')).toEqual([{ verb: 'billing.set_address' }]);
  });

  test('is undone when what follows it fails', () => {
    const world = makeWorld();
    const react = () => {
      throw new Error('cannot follow');
    };
    expect(() => change({ ...world.system(), react }, (tx) => tx.journal(line))).toThrow('cannot follow');
    expect(world.rows('SELECT 1 FROM journal')).toEqual([]);
  });

  test('of a row that counts fails the test that leaves no line about it', () => {
    const world = makeWorld();
    const price = { id: 'pri_1', product: 'x', amountCents: 500, vatCategory: 'high_21', fromAt: world.now() } as const;
    const setPrice = (tx: Tx) =>
      tx.db
        .insert(prices)
        .values({ ...price, setBy: 'per_1' })
        .run();
    expect(() => change(world.system(), setPrice)).toThrow('a change of prices leaves no line in the journal');
    expect(world.rows('SELECT 1 FROM prices')).toEqual([]);
    change(world.system(), (tx) => {
      setPrice(tx);
      tx.journal({ verb: 'billing.set_price', subject: ['price', 'pri_1'], facts: { product: 'x', amountCents: 500 } });
    });
    expect(world.rows('SELECT 1 FROM prices')).toHaveLength(1);
  });

  test('refuses a promise, because it would commit before it is done', () => {
    const world = makeWorld();
    const work = async (tx: Tx) => tx.journal(line);
    // @ts-expect-error a promise does not compile either
    expect(() => change(world.system(), work)).toThrow('synchronous');
    expect(world.rows('SELECT * FROM journal')).toEqual([]);
  });
});
