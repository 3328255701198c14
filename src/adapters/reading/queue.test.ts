import { expect, test } from 'vitest';
import { queueOf } from './queue.ts';

test('two work at a time, the others in turn; a full queue says so at once, and a fault gives its turn on', async () => {
  const inTurn = queueOf(2, 3);
  const log: string[] = [];
  const ends: (() => void)[] = [];
  const work = (name: string, fails = false) =>
    inTurn(async () => {
      log.push(name);
      await new Promise<void>((end) => ends.push(end));
      if (fails) throw new Error(name);
      return name;
    });
  const asked = [work('a'), work('b', true), work('c'), work('d'), work('e')];
  const failing = expect(asked[1]).rejects.toThrow('b');
  expect(await work('f')).toBeNull();
  expect(log).toEqual(['a', 'b']);
  ends[1]?.();
  await failing;
  await Promise.resolve();
  expect(log).toEqual(['a', 'b', 'c']);
  for (let done = 0; done < 5; done += 1) {
    for (const end of ends) end();
    await new Promise((turn) => setImmediate(turn));
  }
  expect(await Promise.all(asked.filter((_, at) => at !== 1))).toEqual(['a', 'c', 'd', 'e']);
  expect(
    await Promise.race([work('g'), new Promise((turn) => setImmediate(() => turn(ends.at(-1)?.())))]),
  ).toBeUndefined();
  expect(log.at(-1)).toBe('g');
});
