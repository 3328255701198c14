import { describe, expect, it } from 'vitest';
import { MINUTE, makeWorld } from '#tests/support/world.ts';
import { countAttempt, forgetAttempts, pruneAttempts } from './attempts.ts';

const refused = expect.objectContaining({ code: 'too_many' });

describe('a limit', () => {
  it('lets through as many as it says, then refuses until the first is old enough', () => {
    const world = makeWorld();
    for (let n = 0; n < 3; n += 1) {
      countAttempt(world.visitor(), 'mail_per_account', 'ada@test.example');
      world.later(10 * MINUTE);
    }
    expect(() => countAttempt(world.visitor(), 'mail_per_account', 'Ada@test.example ')).toThrow(refused);
    world.later(30 * MINUTE);
    countAttempt(world.visitor(), 'mail_per_account', 'ada@test.example');
    expect(() => countAttempt(world.visitor(), 'mail_per_account', 'ada@test.example')).toThrow(refused);
  });

  it('is one limit per account and per name, and does not grow while it refuses', () => {
    const world = makeWorld();
    for (let n = 0; n < 3; n += 1) countAttempt(world.visitor(), 'mail_per_account', 'ada@test.example');
    for (let n = 0; n < 50; n += 1) expect(() => countAttempt(world.visitor(), 'mail_per_account', 'ada@test.example')).toThrow(refused);
    countAttempt(world.visitor(), 'mail_per_account', 'bo@test.example');
    countAttempt(world.visitor(), 'sign_in_per_account', 'ada@test.example');
    expect(world.rows('SELECT 1 FROM attempts')).toHaveLength(5);
    forgetAttempts(world.visitor(), 'mail_per_account', 'ada@test.example');
    expect(() => countAttempt(world.visitor(), 'mail_per_account', 'ada@test.example')).not.toThrow();
  });

  it('keeps no address that can be read', () => {
    const world = makeWorld();
    countAttempt(world.visitor(), 'sign_in_per_address', '203.0.113.7');
    expect(JSON.stringify(world.rows('SELECT * FROM attempts'))).not.toContain('203.0.113');
  });

  it('says how long to wait', () => {
    const world = makeWorld({ house: { limits: { ...makeWorld().system().house.limits, check_per_address: { most: 0, minutes: 1 } } } });
    expect(() => countAttempt(world.visitor(), 'check_per_address', 'x')).toThrow(expect.objectContaining({ sentence: expect.stringContaining('1 minuut') }));
  });

  it('does not hold the product itself', () => {
    const world = makeWorld();
    for (let n = 0; n < 10; n += 1) countAttempt(world.system(), 'mail_per_account', 'ada@test.example');
    expect(world.rows('SELECT 1 FROM attempts')).toEqual([]);
  });

  it('loses what nobody looks at any more, and nothing else', () => {
    const world = makeWorld();
    countAttempt(world.visitor(), 'mail_per_account', 'ada@test.example');
    world.later(59 * MINUTE);
    countAttempt(world.visitor(), 'mail_per_account', 'ada@test.example');
    pruneAttempts(world.system());
    expect(world.rows('SELECT 1 FROM attempts')).toHaveLength(2);
    world.later(MINUTE);
    pruneAttempts(world.system());
    expect(world.rows('SELECT 1 FROM attempts')).toHaveLength(1);
  });
});
