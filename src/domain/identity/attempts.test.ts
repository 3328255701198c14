import { describe, expect, it } from 'vitest';
import { MINUTE, makeWorld } from '#tests/support/world.ts';
import { countAttempt, forgetAttempts, giveTurnBack, pruneAttempts, takeTurn, waitSeconds } from './attempts.ts';
import { networkOf } from './network.ts';

const refused = expect.objectContaining({ kind: 'too_many' });

describe('a limit', () => {
  it('lets through as many as it says, then refuses until the first is old enough', () => {
    const world = makeWorld();
    for (let n = 0; n < 3; n += 1) {
      countAttempt(world.visitor(), 'mail_per_account', 'ada@test.example');
      world.later(5 * MINUTE);
    }
    expect(() => countAttempt(world.visitor(), 'mail_per_account', 'Ada@test.example ')).toThrow(refused);
    world.later(15 * MINUTE);
    countAttempt(world.visitor(), 'mail_per_account', 'ada@test.example');
    expect(() => countAttempt(world.visitor(), 'mail_per_account', 'ada@test.example')).toThrow(refused);
  });

  it('is one limit per account and per name, and does not grow while it refuses', () => {
    const world = makeWorld();
    for (let n = 0; n < 3; n += 1) countAttempt(world.visitor(), 'mail_per_account', 'ada@test.example');
    for (let n = 0; n < 50; n += 1)
      expect(() => countAttempt(world.visitor(), 'mail_per_account', 'ada@test.example')).toThrow(refused);
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
    const world = makeWorld({
      settings: { limits: { ...makeWorld().system().settings.limits, check_per_address: { most: 0, minutes: 1 } } },
    });
    expect(() => countAttempt(world.visitor(), 'check_per_address', 'x')).toThrow(
      expect.objectContaining({ facts: { minutes: 1 } }),
    );
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

describe('a turn to guess', () => {
  const turn = (world: ReturnType<typeof makeWorld>) => takeTurn(world.visitor(), 'sign_in_per_account', 'ada 1');

  it('is free five times, then waits longer each time, and a minute at most', () => {
    expect([4, 5, 6, 7, 10, 11, 500].map((before) => waitSeconds(before, 5))).toEqual([0, 1, 2, 4, 32, 60, 60]);
    const world = makeWorld();
    for (let n = 0; n < 5; n += 1) turn(world);
    expect(() => turn(world)).toThrow(refused);
    world.later(999);
    expect(() => turn(world)).toThrow(expect.objectContaining({ facts: { seconds: 1 } }));
    world.later(1);
    turn(world);
    world.later(1999);
    expect(() => turn(world)).toThrow(refused);
    world.later(1);
    turn(world);
  });

  it('comes within a minute whatever was tried before, and the wait does not grow while it refuses', () => {
    const world = makeWorld();
    for (let n = 0; n < 200; n += 1) {
      try {
        turn(world);
      } catch {}
    }
    expect(world.rows('SELECT 1 FROM attempts')).toHaveLength(5);
    world.later(MINUTE);
    expect(() => turn(world)).not.toThrow();
  });

  it('is given back to who did not guess', () => {
    const world = makeWorld();
    for (let n = 0; n < 20; n += 1) {
      turn(world);
      giveTurnBack(world.visitor(), 'sign_in_per_account', 'ada 1');
    }
    expect(world.rows('SELECT 1 FROM attempts')).toEqual([]);
  });
});

describe('a limit per address', () => {
  it('counts an address of IPv6 by its network, and of IPv4 by itself', () => {
    expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64');
    expect(networkOf('2001:0DB8:0001:0002::9%eth0')).toBe('2001:db8:1:2::/64');
    expect(networkOf('::1')).toBe('0:0:0:0::/64');
    expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0::/64');
    expect(networkOf('::ffff:203.0.113.7')).toBe('203.0.113.7');
    expect(networkOf('203.0.113.7')).toBe('203.0.113.7');
    expect(networkOf('2001:db8:1:2::/64')).toBe('2001:db8:1:2::/64');
  });

  it('is the same for every address of one network', () => {
    const world = makeWorld();
    const { most } = world.system().settings.limits.check_per_address;
    for (let n = 0; n < most; n += 1) countAttempt(world.visitor(), 'check_per_address', `2001:db8:1:2::${n}`);
    expect(() => countAttempt(world.visitor(), 'check_per_address', '2001:db8:1:2:ffff::1')).toThrow(refused);
    expect(() => countAttempt(world.visitor(), 'check_per_address', '2001:db8:1:3::1')).not.toThrow();
  });
});
