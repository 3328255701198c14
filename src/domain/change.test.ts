import { describe, expect, test } from 'vitest';
import { makeWorld } from '#tests/support/world.ts';
import { change, none } from './change.ts';

const entry = { verb: 'test.do', subject: ['thing', 't1'] } as const;
const letter = { kind: 'letter', key: 'once', payload: { letter: 'test' } };

describe('a change', () => {
  test('writes its journal line and its messages with it', () => {
    const world = makeWorld();
    expect(change(world.system(), () => ({ value: 7, entry, send: [letter] }))).toBe(7);
    expect(world.rows<{ actor_id: string; entry: string }>('SELECT actor_id, entry FROM journal')).toEqual([
      { actor_id: 'system:test', entry: JSON.stringify({ at: world.now().getTime(), by: 'system:test', ...entry }) },
    ]);
    expect(world.rows('SELECT * FROM outbox')).toHaveLength(1);
    expect(world.commits()).toBe(1);
  });

  test('leaves nothing behind when it throws', () => {
    const world = makeWorld();
    const work = () => {
      change(world.system(), (tx) => {
        change(tx, () => ({ value: null, entry, send: [letter] }));
        throw new Error('half-way');
      });
    };
    expect(work).toThrow('half-way');
    expect(world.rows('SELECT 1 FROM journal UNION ALL SELECT 1 FROM outbox')).toEqual([]);
    expect(world.commits()).toBe(0);
  });

  test('with a message of the same key sends it once', () => {
    const world = makeWorld();
    for (const _ of [1, 2]) change(world.system(), () => ({ value: null, entry: none, send: [letter] }));
    expect(world.rows('SELECT * FROM outbox')).toHaveLength(1);
    expect(world.rows('SELECT * FROM journal')).toEqual([]);
  });

  test('refuses a promise, because it would commit before it is done', () => {
    const world = makeWorld();
    const late = () => change(world.system(), (async () => ({ value: null, entry })) as never);
    expect(late).toThrow('synchronous');
    expect(world.rows('SELECT * FROM journal')).toEqual([]);
  });
});
