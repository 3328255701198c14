import { expect, test } from 'vitest';
import { switchableReminders } from '#domain/reminders.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { makeWorld } from '#tests/support/world.ts';
import { chooseReminders, listSwitchedOff, readUnsubscribe, unsubscribe, unsubscribeToken } from './index.ts';

const MEETING = 'learning.meeting_tomorrow';

test('somebody switches reminders off and on again; the same choice twice is one', () => {
  const world = makeWorld();
  const [ada, ben] = [makePerson(world), makePerson(world)];
  const ctx = world.person(ada);
  const wanted = switchableReminders.filter((kind) => kind !== MEETING);
  for (let times = 0; times < 2; times += 1) chooseReminders(ctx, { wanted });
  expect(listSwitchedOff(ctx, ada)).toEqual([MEETING]);
  expect(listSwitchedOff(ctx, ben)).toEqual([]);
  chooseReminders(ctx, { wanted: [...switchableReminders, 'billing.reminded', 'no_such'] });
  expect(listSwitchedOff(ctx, ada)).toEqual([]);
  expect(world.rows("SELECT 1 FROM journal WHERE verb = 'identity.switch_reminder'")).toHaveLength(2);
  expect(() => chooseReminders(world.visitor(), { wanted })).toThrow('identity.sign_in_first');
});

test('the link of a mail switches off what it names, for whom it names, without signing in and as often as it is used', () => {
  const world = makeWorld();
  const [ada, ben] = [makePerson(world), makePerson(world)];
  const visitor = world.visitor();
  const token = unsubscribeToken(visitor, { personId: ada, reminder: MEETING });
  expect(unsubscribe(visitor, token)).toBe(MEETING);
  expect(unsubscribe(visitor, token)).toBe(MEETING);
  expect(listSwitchedOff(visitor, ada)).toEqual([MEETING]);
  for (const other of [token.replace(ada, ben), token.replace(MEETING, 'learning.feedback'), `${token}x`, '~~', ''])
    expect(readUnsubscribe(visitor, other)).toBeNull();
  expect(() => unsubscribe(visitor, token.replace(ada, ben))).toThrow('identity.unsubscribe_unknown');
  expect(readUnsubscribe(makeWorld({ settings: { secret: 'the secret of another one' } }).visitor(), token)).toBeNull();
  expect(listSwitchedOff(visitor, ben)).toEqual([]);
});
